// The parts of ECharts that the console draws with.
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

register([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export { init };
