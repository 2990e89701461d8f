/**
 * One call, so one transaction and one flush to disk for a whole round of messages: the claim is durable before the first
 * byte of a message leaves, and suppression is read in the same breath. A function, because its plans are kept: sent as
 * one statement each time, the embedded database spends longer on planning than on everything else together.
 */
export const STEP_FUNCTION = `
create or replace function latewire.step(
  p_edition text, p_list text, p_worker int,
  p_rows int[], p_states text[], p_answers text[], p_delays int[],
  p_first int, p_last int, p_count int, p_closed text[]
) returns table ("row" int, address text, name text, hash text, domain text, attempts int, state text)
language plpgsql as $$
#variable_conflict use_column
begin
  for i in 1 .. coalesce(array_length(p_rows, 1), 0) loop
    update latewire.delivery d set state = p_states[i], answer = p_answers[i], changed_at = now(),
      not_before = now() + p_delays[i] * interval '1 millisecond',
      attempts = d.attempts + case when p_states[i] = 'queued' and p_delays[i] is null then 0 else 1 end
    where d.edition = p_edition and d.row = p_rows[i] and d.worker = p_worker and d.state in ('claimed', 'unknown');
    if p_states[i] = 'bounced' then
      insert into latewire.suppression (list, hash, reason)
      select p_list, d.hash, 'bounced' from latewire.delivery d
      where d.edition = p_edition and d.row = p_rows[i] and d.state = 'bounced'
      on conflict do nothing;
    end if;
  end loop;
  return query
    update latewire.delivery d set worker = p_worker, changed_at = now(),
      state = case when exists (select 1 from latewire.suppression s where s.list = p_list and s.hash = d.hash)
        then 'suppressed' else 'claimed' end
    from (
      select c.row from latewire.delivery c
      where c.edition = p_edition and c.row between p_first and p_last and c.state = 'queued'
        and (c.not_before is null or c.not_before <= now()) and not (c.domain = any(p_closed))
      order by c.row limit p_count for update skip locked
    ) candidate
    where d.edition = p_edition and d.row = candidate.row
    returning d.row, d.address, d.name, d.hash, d.domain, d.attempts, d.state;
end $$;
`;
