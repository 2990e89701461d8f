import { expect, test } from 'vitest';
import { findUnsafe } from '../../src/gates/feed-markup.ts';

test.each([
  '<p dir="rtl" lang="he">שלום <a href="https://example.org/?a=1&amp;b=2">x</a></p>',
  '<img src="https://example.org/a.jpg" srcset="https://example.org/a.jpg 1x, https://example.org/b.jpg 2x" alt="">',
  '<p style="color: red">x <a href="mailto:a@example.org">m</a> <a href="#note">1</a></p>',
  '&lt;script&gt; in the text',
])('%s is safe', (html) => {
  expect(findUnsafe(html)).toBeUndefined();
});

test.each([
  '<script>1</script>',
  '<p onclick="x()">x</p>',
  '<iframe src="https://example.org/"></iframe>',
  '<form action="https://example.org/"></form>',
  '<a href="javascript:x()">x</a>',
  '<a href=" java&#115;cript:x()">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<a href="/relative/">x</a>',
  '<img src="//example.org/a.jpg">',
  '<img srcset="https://example.org/a.jpg 1x, b.jpg 2x">',
  '<blockquote cite="../x">x</blockquote>',
  '<p style="background: url(https://example.org/a)">x</p>',
  '<p style="position: fixed">x</p>',
])('%s is not', (html) => {
  expect(findUnsafe(html)).toBeDefined();
});
