// A schematic map of Guan County: its outline and where its warehouses stand, drawn by hand for this screen, 0–100 each way.
// It shows which is near which, not distances.
export const OUTLINE = "M24 6 L38 3 L55 8 L66 4 L78 12 L90 20 L95 36 L90 50 L95 64 L84 78 L70 84 L60 95 L44 92 L36 82 L22 80 L14 66 L18 52 L8 40 L12 22 Z";
export const RIVER = "M8 40 C28 34 34 52 50 50 S80 62 95 64";

/** By the warehouse's code. */
export const PLACES: Record<string, readonly [x: number, y: number]> = {
    "GX-00": [48, 50], // 中心库
    "GX-01": [64, 39], // 清泉
    "GX-02": [33, 55], // 崇文
    "GX-03": [64, 59], // 烟庄
    "GX-04": [81, 65], // 贾镇
    "GX-05": [70, 80], // 桑阿镇
    "GX-06": [60, 15], // 柳林
    "GX-07": [41, 21], // 清水
    "GX-08": [23, 69], // 东古城
    "GX-09": [23, 35], // 北馆陶
    "GX-10": [83, 46], // 定远寨
    "GX-11": [78, 27], // 辛集
    "GX-12": [47, 78], // 梁堂
};

/** Of a warehouse whose code the map does not know: below the county. */
export const OFF_THE_MAP: readonly [x: number, y: number] = [50, 97];
