import type { Refusal } from '$lib/domain/documentation-file';
import type { DeskTranslate } from '$lib/messages';

/** Why a file was refused, and where in it, in words people understand. */
export function refusalInWords({ fault, place, steps, line }: Refusal, t: DeskTranslate): string {
	const where = steps.map(({ kind, name }) => t(`place_${kind}`, { name })).join(', ') || place;
	const said = [t(`refusal_${fault}`)];
	if (line !== null) said.push(t('refusal_line', { line }));
	if (fault === 'damaged' && where !== '') said.push(t('refusal_place', { place: where }));
	return said.join(' ');
}
