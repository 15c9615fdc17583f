import documentation from './documentation.json';
import everywhere from './index.ts';
import organise from './organise.json';

export default { ...everywhere, ...organise, ...documentation };
