/** A meeting place of the region: form, title, letters of the sectors that meet, how many, the broker if one is named. */
export interface VenueSpec {
  form: string;
  title: string;
  sectors: string;
  size: number;
  broker?: string;
  dormant?: 'announced' | 'active';
}

export const REGION_VENUES: readonly VenueSpec[] = [
  { form: 'network', title: 'Réseau de soutien en santé mentale du Val-Cendré', sectors: 'HC', size: 5 },
  {
    form: 'community_of_practice',
    title: 'Communauté de pratique en intervention de milieu',
    sectors: 'C',
    size: 6,
    broker: 'quatre-temps',
  },
  { form: 'coalition', title: 'Coalition des Méandres contre la faim', sectors: 'CM', size: 5 },
  { form: 'alliance', title: 'Alliance pour le logement abordable', sectors: 'LM', size: 6 },
  { form: 'concertation_table', title: 'Table locale 0-5 ans de Port-Méandre', sectors: 'EC', size: 6 },
  { form: 'concertation_table', title: 'Table des personnes aînées de la Rive-Perdrix', sectors: 'HVC', size: 6 },
  { form: 'consortium', title: 'Consortium de formation en soins à domicile', sectors: 'HV', size: 4 },
  { form: 'network', title: 'Réseau des CPE des Méandres', sectors: 'E', size: 4 },
  {
    form: 'community_of_practice',
    title: 'Communauté de pratique sur les situations complexes',
    sectors: 'HP',
    size: 5,
  },
  { form: 'joint_venture', title: 'Achat regroupé de travaux pour les habitations', sectors: 'L', size: 3 },
  {
    form: 'service_association',
    title: 'Association des services d’employabilité des Méandres',
    sectors: 'J',
    size: 5,
  },
  { form: 'coalition', title: 'Coalition pour le réemploi', sectors: 'JM', size: 4, dormant: 'announced' },
  { form: 'network', title: 'Réseau jeunesse des Hautes-Aulnaies', sectors: 'CM', size: 4, dormant: 'announced' },
  { form: 'concertation_table', title: 'Comité itinérance de Port-Méandre', sectors: 'LC', size: 5 },
  { form: 'alliance', title: 'Alliance emploi et logement des jeunes', sectors: 'JL', size: 4, dormant: 'announced' },
  { form: 'informal_exchange', title: 'Dîners des directions communautaires', sectors: 'C', size: 6 },
  { form: 'other', title: 'Démarche Municipalité amie des aînés des Hautes-Aulnaies', sectors: 'MC', size: 4 },
  { form: 'consortium', title: 'Achats regroupés des organismes communautaires', sectors: 'C', size: 5 },
  { form: 'colocation', title: 'Carrefour de services du Quai', sectors: 'C', size: 3, dormant: 'active' },
  {
    form: 'service_association',
    title: 'Regroupement des milieux de vie pour personnes aînées',
    sectors: 'V',
    size: 4,
  },
];

/** What two organizations that share a field do together; otherwise the last. */
export const THEMES: Readonly<Record<string, string>> = {
  'santé mentale': 'soutien en santé mentale',
  dépendance: 'suivi en dépendance',
  itinérance: 'prévention de l’itinérance',
  logement: 'logement avec soutien',
  'sécurité alimentaire': 'dépannage alimentaire',
  'famille et petite enfance': 'soutien aux familles',
  jeunesse: 'milieux de vie des jeunes',
  'personnes aînées': 'maintien à domicile',
  'DI-TSA-DP': 'répit et intégration',
  immigration: 'accueil des nouveaux arrivants',
  emploi: 'insertion en emploi',
  violence: 'sécurité des personnes victimes de violence',
  justice: 'mesures de rechange',
  éducation: 'persévérance scolaire',
  loisir: 'loisir accessible',
  transport: 'transport vers les services',
  autre: 'services de proximité',
};

/** How an agreement of each form is usually titled: `{}` is the theme. */
export const TITLES: Readonly<Record<string, string>> = {
  service_agreement: 'Entente de service : {}',
  referral: 'Trajectoire d’orientation : {}',
  colocation: 'Partage de locaux : {}',
  informal_exchange: 'Échanges réguliers : {}',
  funding: 'Soutien financier : {}',
  joint_venture: 'Projet conjoint : {}',
  service_association: 'Association de services : {}',
  network: 'Réseau local : {}',
  alliance: 'Alliance : {}',
  consortium: 'Consortium : {}',
  community_of_practice: 'Communauté de pratique : {}',
  coalition: 'Coalition : {}',
  concertation_table: 'Concertation : {}',
  other: 'Démarche commune : {}',
  competes: 'Offre concurrente : {}',
};

export const TERRITORIES = ['Port-Méandre', 'Val-Cendré', 'Hautes-Aulnaies', 'Rive-Perdrix'] as const;
