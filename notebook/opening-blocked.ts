/** What is thrown where the database does not open in time: another connection does not make way, or an upgrade goes on behind it. */

export class OpeningBlocked extends Error {
  override name = 'OpeningBlocked';
}
