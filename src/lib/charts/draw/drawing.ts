/** What draws on a canvas and goes along with what is to be shown. */
export interface Drawing<Plan> {
	show(plan: Plan): void;
	destroy(): void;
}

/** Loads how to draw: Chart.js comes with the first chart, and only in the browser. */
export type DrawingKind<Plan> = () => Promise<new (canvas: HTMLCanvasElement) => Drawing<Plan>>;
