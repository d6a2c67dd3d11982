// Organs in which breast cancer metastasises, as the guideline groups them.

export const sites = {
  bone: { name: 'bone', visceral: false, distant: true },
  liver: { name: 'liver', visceral: true, distant: true },
  lung: { name: 'lung', visceral: true, distant: true },
  pleura: { name: 'pleura', visceral: true, distant: true },
  peritoneum: { name: 'peritoneum', visceral: true, distant: true },
  adrenal: { name: 'adrenal gland', visceral: true, distant: true },
  'other-organ': { name: 'another organ', visceral: true, distant: true },
  brain: { name: 'brain', visceral: false, distant: true },
  skin: { name: 'skin', visceral: false, distant: true },
  'soft-tissue': { name: 'soft tissue', visceral: false, distant: true },
  'distant-node': { name: 'distant lymph nodes', visceral: false, distant: true },
  // Chest wall and regional nodes alone are locoregional disease, not distant metastases.
  chestwall: { name: 'chest wall', visceral: false, distant: false },
  'regional-node': { name: 'regional lymph nodes', visceral: false, distant: false },
} as const satisfies Record<string, { name: string; visceral: boolean; distant: boolean }>;

export type Site = keyof typeof sites;

export const siteIds = Object.keys(sites) as readonly Site[];
