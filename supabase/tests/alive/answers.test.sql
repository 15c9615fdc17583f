-- The database says that it is there
select tests.become_attendee();
select is(public.alive(), true, 'alive');
