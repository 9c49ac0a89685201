import type { ThemeConfig } from "antd";

export const THEME: ThemeConfig = {
    cssVar: { key: "gzl" },
    hashed: false,
    token: {
        colorPrimary: "#1450a8",
        colorInfo: "#1450a8",
        colorSuccess: "#1d7a46",
        colorWarning: "#a85d00",
        colorError: "#c0292b",
        colorLink: "#1450a8",
        colorTextSecondary: "#4b5666",
        colorTextTertiary: "#5b6675",
        colorTextDescription: "#4b5666",
        colorTextPlaceholder: "#6b7585",
        borderRadius: 6,
        fontSize: 14,
        fontFamily: "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif",
        colorBgLayout: "#f2f5f9",
    },
    components: {
        Layout: { siderBg: "#0d2240", headerBg: "#ffffff", headerPadding: "0 20px", headerHeight: 56 },
        Menu: { darkItemBg: "#0d2240", darkSubMenuItemBg: "#0a1b34", darkItemSelectedBg: "#1f5fc0", darkItemColor: "#c9d6ea", darkGroupTitleColor: "#8fa6c8" },
        Table: { headerBg: "#f5f7fb", cellPaddingBlockMD: 9, cellPaddingInlineMD: 12 },
        Descriptions: { labelColor: "#4b5666" },
    },
};
