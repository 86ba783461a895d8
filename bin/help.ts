/** What `keeptrack --help` prints. */

/** The whole of it; kept under 80 columns. */
export const HELP = `keeptrack reads sales drafts for the trust they carry.
Nothing leaves the machine.

Usage
  keeptrack read [FILE|-]            one draft, plain text; - or none: stdin
  keeptrack read --jsonl [FILE|-]    one draft a line, one line out for each
  keeptrack pack check FILE…         check packs, run their examples
  keeptrack pack --help              test, compare, merge, sign, publish

Options of read
  --json          print the whole reading
  --jsonl         lines {"id","body","subject"?,"lang"?,"kind"?,"stage"?,"now"?}
                  in, {"id","reading"} out; a bad line gives {"id"?,"error"}
                  and the rest goes on
  --now ISO       the moment that "tomorrow" counts from; left out: the clock
  --pack FILE     read with this pack too (again for more); one with the id of
                  a built-in pack takes its place
  --explain       also tell what was looked at and did not count
  --lang en|zh    the draft's language; left out: detected
  --kind mail|crm-note
  --stage STAGE   first_contact, discovery, proposal, objection, negotiation,
                  closing, delivery, after_sales, complaint, renewal
  --no-color      plain text; so do NO_COLOR and a pipe

  -h, --help      this text
  -V, --version

Exit code 0: done. 1: input that cannot be read (the message names file and
line; with --jsonl only when no line could be read), or a pack that is refused.
2: wrong usage. 3: somebody has to decide (a merge, a race of publishers).
`;
