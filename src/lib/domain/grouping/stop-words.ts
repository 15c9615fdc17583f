/**
 * Words that say nothing about a note's subject. Shorter than the usual lists on purpose: „Zeit", „gut", „Tag", „mehr" are
 * what feedback on a day is made of (domain 3.1).
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
	`
	der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
	ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen man
	mein meine meinen meinem meiner meines dein deine deinen deinem deiner sein seine seinen seinem seiner seines
	ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure euren eurem eurer
	dieser diese dieses diesen diesem jener jene jenes jenen jenem dies jeder jede jedes jeden jedem
	alle allen aller alles allem manche mancher manchen manches viele vielen vieler viel einige einigen wenige weniger
	welche welcher welches welchen welchem solche solcher solchen solches andere anderen anderer anderes anders
	wer wen wem wessen was wo wohin woher wann wie warum wieso weshalb wofür womit wozu worüber woran
	jemand jemanden jemandem niemand niemanden niemandem nichts etwas
	und oder aber denn sondern doch sowie sowohl weder noch entweder als wenn weil dass daß ob damit obwohl während bevor
	nachdem sobald solange falls da statt anstatt
	in im ins an am ans auf aus bei beim bis durch für fürs gegen mit nach ohne über um unter vom von vor zu zum zur zwischen
	hinter neben seit trotz wegen ab je pro außer gegenüber innerhalb außerhalb per via
	nicht nur auch schon noch sehr so ganz zu viel eher gar ja nein wohl mal eben halt etwa fast kaum bitte danke
	immer nie oft manchmal meist meistens wieder jetzt dann heute gestern morgen hier dort da dabei dafür dagegen dazu
	daran darauf daraus darin darüber davon danach davor deshalb deswegen daher also trotzdem außerdem zwar jedoch
	allein überall irgendwo irgendwie irgendwas sonst besonders überhaupt eigentlich vielleicht leider einfach wirklich völlig
	bin bist ist sind seid war waren warst wart sei wäre wären gewesen
	habe hast hat haben habt hatte hatten hätte hätten gehabt
	werde wirst wird werden werdet wurde wurden würde würden geworden worden
	kann kannst können könnt konnte konnten könnte könnten
	muss musst müssen müsst musste mussten müsste müssten
	soll sollst sollen sollt sollte sollten will willst wollen wollt wollte wollten
	darf darfst dürfen dürft durfte durften dürfte mag mögen möchte möchten mochte
	gibt geben gab gäbe geht gehen ging macht machen gemacht mache kommt kommen kam lassen lässt
	brauche braucht brauchen bräuchte bräuchten fehlt fehlen bleibt bleiben tun tut
	beispiel bzw usw etc ca ggf evtl insb
	the and of to for is are we you it not with more this that in on our have has be
	`
		.trim()
		.split(/\s+/u)
		.filter((word) => word !== 'beispiel')
);
