export interface ArchipelagoOrganization {
  id: string;
  name: string;
  sector: string;
  territory: string;
  received: boolean;
  hasBoard: boolean;
}

// The invented territory of the Haut-Courlis: small places far apart.
// name | sector | b = board listed, n = no data received. The line number is the id.
const TABLE = `
CLSC du Haut-Courlis|santé|
Point de service de Lac-Tourbeux|santé|n
Clinique médicale de Val-Mélèze|première ligne|
Coopérative de santé de Sainte-Aubertine|première ligne|b
Pharmacie de Val-Mélèze|privé|
Centre d’action bénévole de Val-Mélèze|communautaire|b
Centre d’action bénévole de Sainte-Aubertine|communautaire|b
Maison de la famille du Haut-Courlis|communautaire|b
Maison des jeunes La Cabane|communautaire|b
Centre de femmes L’Érablière rouge|communautaire|b
Popote roulante du Plateau|communautaire|
Comptoir familial de Sainte-Aubertine|communautaire|b
Groupe d’entraide La Lanterne|communautaire|b
Association des proches aidants du Plateau|communautaire|
Club de l’amitié de Lac-Tourbeux|communautaire|b
Cuisines collectives de Val-Mélèze|communautaire|b
École primaire de Val-Mélèze|scolaire|
École primaire de Lac-Tourbeux|scolaire|n
Centre de services scolaire du Haut-Courlis|scolaire|
CPE Les Petits Mélèzes|scolaire|b
Halte-garderie de Sainte-Aubertine|scolaire|
Municipalité de Val-Mélèze|municipal|
Municipalité de Sainte-Aubertine|municipal|
Municipalité de Lac-Tourbeux|municipal|n
Municipalité de Rang-des-Cormiers|municipal|
MRC du Haut-Courlis|municipal|
Office d’habitation du Haut-Courlis|logement|b
Coopérative d’habitation La Clairière|logement|b
Résidence Le Mélèze d’argent|privé|
Résidence Sainte-Aubertine|privé|n
Carrefour jeunesse-emploi du Haut-Courlis|emploi|b
Atelier de couture solidaire|emploi|b
Coopérative forestière de solidarité du Plateau|emploi|
Fondation du Haut-Courlis|fondation|b
Radio du Plateau|autre|
Comité de loisir de Val-Mélèze|autre|
Comité de loisir de Lac-Tourbeux|autre|
Bibliothèque de Sainte-Aubertine|autre|
Société horticole du Plateau|autre|
Service de transport bénévole du Plateau|communautaire|b
Comité de citoyens de Rang-des-Cormiers|citoyens|
Jardin communautaire de Lac-Tourbeux|communautaire|
Marché public de Val-Mélèze|autre|
Cercle littéraire de Val-Mélèze|autre|
Ressource en dépendance Le Ruisseau|communautaire|n
`;

const PLACES = ['Val-Mélèze', 'Sainte-Aubertine', 'Lac-Tourbeux', 'Rang-des-Cormiers'];

export const ARCHIPELAGO_ORGANIZATIONS: readonly ArchipelagoOrganization[] = TABLE.trim()
  .split('\n')
  .map((line, i) => {
    const [name, sector, flag] = line.split('|') as [string, string, string];
    const territory = PLACES.find((place) => name.includes(place)) ?? 'Haut-Courlis';
    return { id: idOf(i + 1), name, sector, territory, received: flag !== 'n', hasBoard: flag === 'b' };
  });

function idOf(line: number): string {
  return `HC${String(line).padStart(2, '0')}`;
}

/** Small sets of two to six, never one large whole: which lines are tied and how. */
const TIES: readonly (readonly [number, number, string, string])[] = [
  [8, 20, 'interlock', ''],
  [8, 9, 'interlock', ''],
  [20, 19, 'entente de service', 'Passage du CPE à la maternelle'],
  [8, 10, 'entente de service', 'Halte-répit pour les mères'],
  [9, 31, 'entente de service', 'Emplois d’été à la maison des jeunes'],
  [6, 11, 'partage de locaux', 'Cuisine de la popote'],
  [6, 40, 'interlock', ''],
  [11, 1, 'trajectoire', 'Repas au retour à domicile'],
  [7, 12, 'interlock', ''],
  [7, 4, 'entente de service', 'Transport vers la clinique'],
  [27, 28, 'interlock', ''],
  [32, 33, 'joint_venture', 'Sacs de toile du Plateau'],
  [13, 14, 'échange informel', 'Café-rencontre mensuel'],
  [22, 36, 'subvention', 'Loisir d’été'],
  [3, 5, 'trajectoire', 'Suivi des ordonnances'],
  [16, 43, 'entente de service', 'Surplus du marché'],
];

export const ARCHIPELAGO_TIES = TIES.map(([a, b, form, title]) => ({ a: idOf(a), b: idOf(b), form, title }));

/** One table meets across two sets: a venue, not a tie. */
export const ARCHIPELAGO_VENUE = {
  title: 'Table sociale du Haut-Courlis',
  participants: [6, 8, 13, 26].map(idOf),
};
