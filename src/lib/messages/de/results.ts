import everywhere from './index.ts';
import results from './results.json';

export default { ...everywhere, ...results };
