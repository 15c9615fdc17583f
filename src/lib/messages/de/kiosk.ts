import everywhere from './index.ts';
import kiosk from './kiosk.json';

export default { ...everywhere, ...kiosk };
