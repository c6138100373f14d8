// Đại Phước: the plan and the figures in our own format, at two addresses.

import { json } from './fields.mjs';

/** The addresses of the commune's API and what they answer. */
export function ownFormat({ plan, observations }) {
  const value = observations.observations.at(-1);
  // A row of an indicator that the plan does not have: shown as a fault of the data, not lost.
  const wrong = { ...value, indicator: '99', part: null };
  const figures = { ...observations, observations: [...observations.observations, wrong] };
  return {
    'ke-hoach.json': () => json(plan),
    observations: () => json(figures),
  };
}
