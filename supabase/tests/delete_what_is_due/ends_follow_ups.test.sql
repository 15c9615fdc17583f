-- F8, L9: a follow-up ends by itself after its last day, and its answers go with the content
select tests.event(), tests.follow_up('later');
update events set day = current_date, opened_on = current_date;
select tests.close();
select public.submit_follow_up(tests.follow_up_token('later'), tests.id('one'), '{"how": 4}', tests.key('a'));
select private.delete_what_is_due(now() + interval '30 days');
select is((select state from surveys), 'open', 'on its last day it is there');
select private.delete_what_is_due(now() + interval '31 days');
select is((select state from surveys), 'closed', 'on the next it has ended');
select is((select count(*) from responses where tag is not null), 0::bigint, 'L3: and no tag is left');
select private.delete_what_is_due(now() + interval '90 days');
select is((select count(*) from responses), 0::bigint, 'the answers go with the content');
select is((select count(*) from follow_ups), 0::bigint, 'so does the address');
select is((select counts ->> 'responses' from deletion_reports), '1', 'and the report says how many');
