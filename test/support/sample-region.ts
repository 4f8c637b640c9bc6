// Who is in the invented region of sample-document.ts, and which ties join its sectors. Every name is invented.

export interface Sector {
  id: string;
  value: string;
  size: number;
  nouns: string[];
}

export const SECTORS: Sector[] = [
  { id: 'g-sante', value: 'Réseau public de santé', size: 18, nouns: ['Clinique', 'CLSC', 'Coop santé', 'GMF'] },
  { id: 'g-logement', value: 'Logement', size: 12, nouns: ['Office d’habitation', 'Coop d’habitation', 'Logis'] },
  { id: 'g-communautaire', value: 'Communautaire', size: 20, nouns: ['Maison', 'Entraide', 'Centre', 'Relais'] },
  { id: 'g-aines', value: 'Aînés et soutien à domicile', size: 12, nouns: ['Popote', 'Amis des aînés', 'Répit'] },
  { id: 'g-scolaire', value: 'Éducation et petite enfance', size: 12, nouns: ['École', 'CPE', 'Halte-garderie'] },
  { id: 'g-emploi', value: 'Emploi', size: 8, nouns: ['Carrefour emploi', 'Atelier', 'Comptoir'] },
];
export const PLACES = [
  'des Trois-Rives',
  'du Ruisseau',
  'de la Pointe-Claire-Eau',
  'du Vieux-Moulin',
  'des Érables',
  'du Phare-Blanc',
  'de Val-Brillant-Nord',
  'des Hirondelles',
  'du Grand-Pré',
  'de la Batture',
  'du Lac-aux-Ormes',
  'des Coulées',
  'de l’Anse-Grise',
  'du Plateau',
  'de Saint-Elme',
  'des Battures',
  'du Portage-Bleu',
  'de la Fonderie',
  'du Belvédère',
  'des Sources',
];
/** Organizations with a part in the story: sector index, member index, name. */
export const NAMED: [number, number, string][] = [
  [0, 0, 'Coop de services Rivage'],
  [2, 0, 'Maison des Rives'],
  [2, 1, 'Carrefour jeunesse'],
  [5, 0, 'Comptoir du Faubourg'],
];
export const TERRITORIES = ['MRC des Rives', 'MRC du Plateau', 'Ville-Neuve', 'MRC des Monts'];

/** The id of a sector’s nth organization. */
export const idOf = (sector: number, member: number) =>
  `${SECTORS[sector]!.id.slice(2)}-${String(member + 1).padStart(2, '0')}`;

/** Ties between sectors, by plan: [sector, member, sector, member]. Everything the gaps below say follows from them. */
export const BETWEEN: [number, number, number, number][] = [
  // The coop and the house hold public health, housing, community and seniors together.
  [0, 0, 2, 0],
  [0, 0, 2, 3],
  [0, 0, 2, 5],
  [0, 0, 2, 8],
  [0, 0, 1, 1],
  [0, 0, 1, 4],
  [0, 0, 1, 6],
  [0, 3, 1, 2],
  [2, 0, 0, 2],
  [2, 0, 0, 5],
  [2, 0, 0, 9],
  [2, 0, 3, 0],
  [2, 0, 3, 2],
  [2, 0, 3, 4],
  [2, 0, 3, 7],
  [2, 4, 3, 5],
  [0, 6, 3, 1],
  [0, 7, 3, 3],
  // Employment is tied to the community through its counter, and to housing by one agreement.
  [5, 0, 2, 6],
  [5, 0, 2, 7],
  [5, 0, 2, 9],
  [5, 2, 2, 10],
  [5, 0, 1, 3],
  [5, 0, 0, 4],
  [5, 3, 0, 8],
  // The school world hangs by one organization of the community.
  [2, 1, 4, 0],
  [2, 1, 4, 3],
];
