-- M7, L6: in a hidden round those who lead read what nobody else does, apart from the board
select tests.event(), tests.board('board', 'writing', '{"hidden_round": true}'), tests.enter('a'), tests.link('phone');
select tests.become_attendee();
select tests.post('n', 'a', 'Verdeckt');
select is(public.read_lead(p_token => 'phone') -> 'notes', '[]', 'the board is as the wall sees it');
select is(public.read_lead(p_token => 'phone') #> '{lead,held}' #- '{0,note}', '[{"why": "round", "reason": null}]', 'held by the round');
select is(public.read_lead(p_token => 'phone') #>> '{lead,held,0,note,body}', 'Verdeckt', 'with its text');
