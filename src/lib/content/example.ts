/**
 * The fictional example community, as the text of a case file, in its own languages (Spanish and Portuguese). The decisions' seals
 * still verify: the English glosses that developers had are gone with their salts, as anything is that a group lets go.
 */
export async function loadExample(): Promise<string> {
	const { default: river } = await import('./example/river.json', { with: { type: 'json' } });
	return JSON.stringify(river);
}
