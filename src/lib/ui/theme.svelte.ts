// Light, dark, high contrast, or as the device says. Lasts as long as the page: nothing about a person is kept.
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

class ThemeChoice {
	#current = $state<Theme>('auto');

	get current(): Theme {
		return this.#current;
	}

	set current(theme: Theme) {
		this.#current = theme;
		if (theme === 'auto') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = theme;
	}
}

export const theme = new ThemeChoice();
