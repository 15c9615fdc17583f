import { strFromU8, unzipSync } from 'fflate';
import { AppError } from '$lib/data/errors';
import { MOST_BYTES } from '$lib/domain/documentation-limits';
import { HEAD, LOGO, type OrganisationFile, readOrganisation } from '$lib/domain/organisation-file';

/** How large the zip may be, and all that is in it. Bytes. */
export const ZIP_LIMIT = MOST_BYTES;
const MOST_UNPACKED = 8 * MOST_BYTES;

/** `logo`: as it came, to be drawn anew. */
export type Unpacked = OrganisationFile & { logo: Uint8Array | null };

/**
 * Reads the zip of an organisation. Refused whole: `own_data_not_ours`, `own_data_newer`, `own_data_damaged`, `own_data_incomplete`
 * with the place, `own_data_too_large`.
 */
export function unpacked(bytes: Uint8Array): Unpacked {
	const { [LOGO]: logo = null, ...files } = filesIn(bytes);
	const read = readOrganisation(
		Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]))
	);
	if (!('fault' in read)) return { ...read, logo };
	throw new AppError(`own_data_${read.fault}`, 400, read.place);
}

function filesIn(bytes: Uint8Array): Record<string, Uint8Array> {
	if (bytes.length > ZIP_LIMIT) throw new AppError('own_data_too_large', 413);
	let total = 0;
	try {
		return unzipSync(bytes, {
			filter({ name, originalSize }) {
				if (name !== HEAD && name !== LOGO && !/^documentation\/\d{1,6}\.json$/.test(name)) return false;
				// What a file says it holds is all that is unpacked of it.
				total += originalSize;
				if (originalSize > MOST_BYTES || total > MOST_UNPACKED) throw new AppError('own_data_too_large', 413);
				return true;
			}
		});
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		throw new AppError('own_data_not_ours', 400, null, { cause });
	}
}
