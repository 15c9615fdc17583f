import attendee from './attendee.json';
import common from './common.json';
import errors from './errors.json';
import survey from './survey.json';
import wall from './wall.json';

export default { ...common, ...attendee, ...survey, ...wall, ...errors };
