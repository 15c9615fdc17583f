-- An invitation that is accepted late does not take a role from somebody who belongs to the organisation by then
select tests.event();
select tests.become_member('chief');
create temp table made as select public.make_invitation(tests.id('organisation TESTED'), 'guest@kreis.example', 'facilitator') as i;
grant select on made to authenticated;
reset role;
alter table auth.users disable trigger refuse_uninvited;
insert into auth.users (id, email) values (tests.id('guest'), 'guest@kreis.example');
insert into memberships values (tests.id('organisation TESTED'), tests.id('guest'), 'owner');
select tests.become_member('guest');
select lives_ok(format('select public.accept_invitation(%L)', i ->> 'token'), 'accepted') from made;
select is((select role from memberships where user_id = auth.uid()), 'owner', 'the role stays');
select is_empty($$select from tests.acts where act = 'join'$$, 'and nobody has come');
