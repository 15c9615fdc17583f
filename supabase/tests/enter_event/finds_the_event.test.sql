-- V1: an event is entered by its code, however it is typed; wrong codes, drafts and archived events are the same nothing
select tests.event(), tests.event('DRAFTS', 'draft'), tests.event('ARCHXV', 'archived');
select tests.become_attendee();
select is(public.enter_event(code, tests.key('a')) #>> '{event,code}', 'TESTED', 'typed as ' || code)
from unnest(array['TESTED', 'tested', ' tes ted ', 'TES-TED']) code;
select is(tests.refusal(format('select public.enter_event(%L, tests.key(''a''))', code)), '404 event_unknown', 'refused: ' || coalesce(code, 'null'))
from unnest(array['TESTEE', 'DRAFTS', 'ARCHXV', '', '%', 'TESTED2', null]) code;
select is(tests.refusal('select public.enter_event(''TESTED'', ''abc'')'), '400 seat_key_malformed', 'a key that is none');
select is(tests.refusal('select public.enter_event()'), '400 seat_key_malformed', 'nothing at all');
