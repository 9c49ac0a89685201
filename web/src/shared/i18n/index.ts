// The console's language and its words; Chinese unless the reader chose English. The choice is shared with the public page.
import i18next from "i18next";
import { useCallback } from "react";
import { initReactI18next, useTranslation } from "react-i18next";

import { setRequestLanguage } from "../api/http";
import { account } from "./words/account";
import { ahead } from "./words/ahead";
import { common } from "./words/common";
import { credit } from "./words/credit";
import { demand } from "./words/demand";
import { finance } from "./words/finance";
import { govern } from "./words/govern";
import { navigation } from "./words/navigation";
import { operate } from "./words/operate";
import { stock } from "./words/stock";

export const WORDS = { ...common, ...navigation, ...account, ...finance, ...stock, ...operate, ...govern, ...demand, ...credit, ...ahead } as const;
export type Word = keyof typeof WORDS;
export type Language = "zh" | "en";
export type Say = (word: Word, values?: Record<string, string | number>) => string;

const KEPT = "gzl.language";

function kept(): Language {
    try {
        return localStorage.getItem(KEPT) === "en" ? "en" : "zh";
    } catch {
        return "zh";
    }
}

const inLanguage = (index: 0 | 1): Record<string, string> => Object.fromEntries(Object.entries(WORDS).map(([key, pair]) => [key, pair[index]]));

function apply(language: Language): void {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    setRequestLanguage(language);
}

export async function startLanguage(): Promise<void> {
    const lng = kept();
    apply(lng);
    await i18next.use(initReactI18next).init({
        lng,
        resources: { zh: { translation: inLanguage(0) }, en: { translation: inLanguage(1) } },
        keySeparator: false,
        nsSeparator: false,
        interpolation: { escapeValue: false },
    });
}

export async function switchLanguage(language: Language): Promise<void> {
    try {
        localStorage.setItem(KEPT, language);
    } catch {
        // kept for this visit only
    }
    apply(language);
    await i18next.changeLanguage(language);
}

export function useWords(): { t: Say; language: Language } {
    const { t: translate, i18n } = useTranslation();
    const t = useCallback<Say>((word, values) => translate(word, values ?? {}), [translate]);
    return { t, language: i18n.language === "en" ? "en" : "zh" };
}

/** One of a pair, as the catalogue gives labels. */
export const inWords = (pair: { zh: string; en: string }, language: Language): string => pair[language];
