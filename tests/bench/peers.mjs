/** The tools that the reader is measured beside, each set up as its own documentation says and kept warm like the reader. */
import nlp from 'compromise';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import writeGood from 'write-good';

/** All peers that start here; what does not start is told by name. */
export async function createPeers() {
  const wink = winkNLP(model);
  const peers = [
    { name: 'write-good', read: (text) => writeGood(text).length },
    { name: 'wink-nlp', read: (text) => wink.readDoc(text).sentences().length() },
    { name: 'compromise', read: (text) => nlp(text).length },
  ];
  const missing = [];
  try {
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    peers.push({ name: 'harper.js', read: async (text) => (await linter.lint(text)).length });
  } catch (error) {
    missing.push(`harper.js: ${error}`);
  }
  return { peers, missing };
}
