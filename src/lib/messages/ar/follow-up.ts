import everywhere from './index.ts';
import followUp from './follow-up.json';

export default { ...everywhere, ...followUp };
