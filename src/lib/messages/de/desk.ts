import accounts from './accounts.json';
import documentation from './documentation.json';
import events from './events.json';
import everywhere from './index.ts';
import imports from './import.json';
import leadErrors from './lead-errors.json';
import organisation from './organisation.json';
import organise from './organise.json';
import ownData from './own-data.json';
import publishing from './publishing.json';
import results from './results.json';
import surveys from './surveys.json';

export default {
	...everywhere,
	...leadErrors,
	...events,
	...organise,
	...organisation,
	...accounts,
	...ownData,
	...surveys,
	...documentation,
	...publishing,
	...results,
	...imports
};
