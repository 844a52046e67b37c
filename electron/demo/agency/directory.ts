/** What changes rarely: the agency itself, its offices, office staff and profile tags. */

export const AGENCY = { id: '9001', name: 'Demo Home Care', subdomain: 'demohc' } as const;

export const LOCATIONS = [
  { id: '771', name: 'Denver Office', line: '1 Civic Plaza', city: 'Denver', postalCode: '80202' },
  { id: '772', name: 'Aurora Office', line: '20 Fitz Square', city: 'Aurora', postalCode: '80012' },
] as const;

export const ADMINS = [
  { id: '880012', given: 'Dana', family: 'Reyes', email: 'dana@example.org' },
  { id: '880013', given: 'Priscilla', family: 'Nakai', email: 'priscilla@example.org' },
] as const;

/** Required by a client when the type is certification or skill, otherwise a wish. */
export const PROFILE_TAGS = [
  { id: '45', name: 'CNA', description: 'Certified Nursing Assistant', type: 'certification' },
  { id: '46', name: 'CPR', description: 'CPR and first aid', type: 'certification' },
  { id: '67', name: 'Dementia care', description: 'Trained in dementia care', type: 'skill' },
  { id: '68', name: 'Transfers', description: 'Gait belt and lift transfers', type: 'skill' },
  { id: '89', name: 'Drives', description: 'Drives own car', type: 'attribute' },
  { id: '90', name: 'Pets', description: 'Comfortable with pets', type: 'attribute' },
  { id: '91', name: 'Spanish', description: 'Speaks Spanish', type: 'attribute' },
] as const;

/** The caregiver some agencies assign to mean nobody; exists only with that open-shift shape. */
export const PLACEHOLDER_CAREGIVER_ID = '3319999';
