// @ts-check
// What this browser keeps between visits. A browser that refuses to keep anything still shows the page.

/** @param {string} name */
export function kept(name) {
    try {
        return localStorage.getItem(`gzl.${name}`) ?? "";
    } catch {
        return "";
    }
}

/** @param {string} name @param {string} value empty: forget */
export function keep(name, value) {
    try {
        if (value === "") localStorage.removeItem(`gzl.${name}`);
        else localStorage.setItem(`gzl.${name}`, value);
    } catch {
        return;
    }
}
