import { compileToBytes } from '../../glossary/match/compile';
import { bundledPacks } from '../../glossary/packs/index';

/** What the build puts in the place of `virtual:glossary-index`. */
export default Buffer.from(compileToBytes(bundledPacks)).toString('base64');
