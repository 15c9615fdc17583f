/** Hands a file to the browser as a download. */
export function keep({ name, type, bytes }: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }): void {
	const address = URL.createObjectURL(new Blob([bytes], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// By then the browser has taken it.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
