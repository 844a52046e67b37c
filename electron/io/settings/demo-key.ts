/** Names the demo agency among the agencies of this computer; WellSky's ids hold no space. */
export const DEMO_KEY = 'demo agency';
