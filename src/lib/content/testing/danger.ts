// What our own words must not hold either: they are read as a model of what to write. The detectors of the reference rules.
const DANGEROUS: readonly RegExp[] = [
	/\p{Nd}/u,
	/[^\s@]+@/,
	/https?:|www\./i,
	/(?<![.!?¿¡:«"“]\s)(?<!^)(?<![\p{L}’'-])[A-ZÁÉÍÓÚÂÊÔÃÕÇÑÀÈ][a-záéíóúâêôãõçñàèïëü'’-]+(?:\s+(?:de|da|do|del|la|ben|el))?\s+[A-ZÁÉÍÓÚÂÊÔÃÕÇÑÀÈ][a-záéíóúâêôãõçñàèïëü'’-]+/u,
	/\b(?:lunes|martes|jueves|viernes|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|segunda-feira|sexta-feira)\b/i
];

/** A number, an address, a weekday, or what looks like somebody's name; undefined where there is none. */
export function dangerIn(words: string): string | undefined {
	for (const pattern of DANGEROUS) {
		const found = pattern.exec(words);
		if (found) return found[0];
	}
	return undefined;
}
