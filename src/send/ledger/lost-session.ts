// SQLSTATE classes 08 (connection) and 57P (the server is shutting down or starting), and the socket's own words.
const CODES = /^(?:08...|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;
const WORDS = /Connection terminated|connection error and is not queryable|Client was closed/;

/** Whether an error says that the session with the database is gone, as opposed to a statement that failed. */
export function isLostSession(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (code !== undefined && CODES.test(code)) || WORDS.test(error.message);
}
