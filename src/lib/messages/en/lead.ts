import everywhere from './index.ts';
import leadErrors from './lead-errors.json';
import remote from './remote.json';

export default { ...everywhere, ...leadErrors, ...remote };
