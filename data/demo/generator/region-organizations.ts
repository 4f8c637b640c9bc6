import type { DemoOrganization } from './demo-organization.ts';
import { readOrganizations } from './demo-organization.ts';

// The invented region of the Méandres. One line per organization:
// id | name | sector | type | status | fields | territory | municipality | continuum | reach | flags
// `reach`: letters of the sectors outside its own that the organization may be tied to (see SECTOR_LETTERS). It is what
// keeps the planted gaps: no organization reaches both ends of a missing bridge.
// flags: b = its board is in the roster, n = no data received, parent=ID, mandate, confidential=KIND, set=NAME (a small
// set apart from the rest), alone (no tie at all).
const TABLE = `
cisss-meandres|CISSS des Méandres|H|public_establishment|public|santé mentale, personnes aînées, dépendance, famille et petite enfance|1|Port-Méandre|treatment, rehabilitation_reintegration, ongoing_support, end_of_life|PCEMV|b mandate
hopital-port-meandre|Hôpital de Port-Méandre|H|public_establishment|public|autre|1|Port-Méandre|treatment, end_of_life|PV|parent=cisss-meandres
protection-jeunesse|Centre de protection de l’enfance et de la jeunesse des Méandres|H|public_establishment|public|jeunesse, famille et petite enfance|1|Port-Méandre|early_intervention, treatment|EC|parent=cisss-meandres
readaptation-meandres|Centre de réadaptation des Méandres|H|public_establishment|public|DI-TSA-DP, dépendance|2|Val-Cendré|rehabilitation_reintegration|ECV|parent=cisss-meandres
clsc-val-cendre|CLSC du Val-Cendré|H|public_establishment|public|personnes aînées, santé mentale|2|Val-Cendré|promotion_prevention, early_intervention, ongoing_support|PM|parent=cisss-meandres
clsc-grand-aulnay|CLSC de Grand-Aulnay|H|public_establishment|public|personnes aînées, famille et petite enfance|3|Grand-Aulnay|promotion_prevention, early_intervention, ongoing_support|VM|parent=cisss-meandres
chsld-anse-perdrix|Centre d’hébergement de l’Anse-Perdrix|H|public_establishment|public|personnes aînées|4|Anse-Perdrix|ongoing_support, end_of_life|EV|parent=cisss-meandres
tilleuls-gris|Centre d’hébergement conventionné Les Tilleuls gris|H|company|privé|personnes aînées|2|Val-Cendré|ongoing_support, end_of_life|CVL|b
paramedics-meandres|Coopérative des paramédics des Méandres|H|cooperative|économie sociale|autre|1|Port-Méandre|treatment|MC|b
gmf-ombeline|GMF Ombeline|P|family_medicine_group|privé|santé mentale|1|Port-Méandre|early_intervention, treatment|LH|
gmf-port-meandre|GMF-R de Port-Méandre|P|family_medicine_group|privé|autre|1|Port-Méandre|treatment|HC|
gmf-val-cendre|GMF du Val-Cendré|P|family_medicine_group|privé|personnes aînées|2|Val-Cendré|early_intervention, treatment|HCV|
clinique-grand-aulnay|Clinique médicale de Grand-Aulnay|P|company|privé|autre|3|Grand-Aulnay|treatment|HV|
coop-sante-maurille|Coopérative de santé de Sainte-Maurille|P|cooperative|économie sociale|santé mentale, personnes aînées|3|Sainte-Maurille|promotion_prevention, treatment|HC|b
clinique-ips-anse|Clinique d’infirmières praticiennes de l’Anse|P|nonprofit|économie sociale|santé mentale, famille et petite enfance|4|Anse-Perdrix|early_intervention, treatment|HCV|b
pharmacie-rive|Pharmacie de la Rive|P|company|privé|personnes aînées|4|Anse-Perdrix|treatment, ongoing_support|CV|
brunante|Coopérative de soutien à domicile La Brunante|O|cooperative|économie sociale|personnes aînées, DI-TSA-DP|1|Port-Méandre|ongoing_support, end_of_life|LVHMC|b
embellie|Centre d’entraide L’Embellie|C|nonprofit|communautaire autonome|santé mentale, emploi|2|Val-Cendré|early_intervention, rehabilitation_reintegration|PJHM|b
quatre-temps|Maison de quartier Les Quatre Temps|C|nonprofit|communautaire autonome|famille et petite enfance, immigration|1|Port-Méandre|promotion_prevention||b
cdc-meandres|CDC des Méandres|C|community_development_corporation|communautaire autonome|autre|1|Port-Méandre|promotion_prevention|ML|b
roc-meandres|ROC des Méandres (regroupement d’organismes communautaires)|C|regional_roundtable|communautaire autonome|autre|1|Port-Méandre|promotion_prevention|HM|b
cab-val-cendre|Centre d’action bénévole du Val-Cendré|C|nonprofit|communautaire autonome|personnes aînées, sécurité alimentaire|2|Val-Cendré|promotion_prevention, ongoing_support|EM|b
cab-anse|Centre d’action bénévole de l’Anse|C|nonprofit|communautaire autonome|personnes aînées, transport|4|Anse-Perdrix|promotion_prevention, ongoing_support|LM|b
famille-port-meandre|Maison de la famille de Port-Méandre|C|nonprofit|communautaire autonome|famille et petite enfance|1|Port-Méandre|promotion_prevention, early_intervention|EH|b
famille-aulnaies|Maison de la famille des Aulnaies|C|nonprofit|communautaire autonome|famille et petite enfance|3|Grand-Aulnay|promotion_prevention, early_intervention|EM|b
jeunes-repaire|Maison des jeunes Le Repaire|C|nonprofit|communautaire autonome|jeunesse|1|Port-Méandre|promotion_prevention|EM|b
refuge-du-quai|Le Refuge du Quai|C|nonprofit|communautaire autonome|itinérance, logement|1|Port-Méandre|early_intervention, ongoing_support|LH|b
marguerite-bleue|Centre de femmes La Marguerite bleue|C|nonprofit|communautaire autonome|violence|4|Anse-Perdrix|promotion_prevention, early_intervention|JH|b
louche-dor|Popote roulante La Louche d’or|C|nonprofit|communautaire autonome|sécurité alimentaire, personnes aînées|2|Val-Cendré|ongoing_support|LM|
panier-plein|Comptoir alimentaire Le Panier plein|C|nonprofit|communautaire autonome|sécurité alimentaire|3|Grand-Aulnay|promotion_prevention|M|n
vent-doux|Ressource en santé mentale Le Vent doux|C|nonprofit|communautaire autonome|santé mentale|1|Port-Méandre|early_intervention, rehabilitation_reintegration|PJ|b
tournant-bleu|Centre de dépendance Le Tournant bleu|C|nonprofit|communautaire autonome|dépendance|2|Val-Cendré|treatment, rehabilitation_reintegration|HP|b
accueil-meandres|Accueil et intégration Méandres|C|nonprofit|communautaire autonome|immigration, emploi|1|Port-Méandre|promotion_prevention, early_intervention|JL|
aidants-aulnaies|Proches aidants des Aulnaies|C|nonprofit|communautaire autonome|personnes aînées|3|Sainte-Maurille|ongoing_support, end_of_life|PH|
abri-clair|Maison d’hébergement L’Abri clair|C|charity|communautaire autonome|violence|3|Grand-Aulnay|early_intervention, treatment|HJ|confidential=name
css-meandres|Centre de services scolaire des Méandres|E|school_body|public|éducation|1|Port-Méandre|promotion_prevention, early_intervention|HCMJ|b
cegep-port-meandre|Cégep de Port-Méandre|E|college|public|éducation|1|Port-Méandre|promotion_prevention|HCJ|b
adultes-val-cendre|Centre d’éducation des adultes du Val-Cendré|E|school_body|public|éducation, emploi|2|Val-Cendré|rehabilitation_reintegration|CMJ|parent=css-meandres
secondaire-anse|École secondaire de l’Anse|E|school_body|public|éducation, jeunesse|4|Anse-Perdrix|promotion_prevention|MCJ|parent=css-meandres
cpe-petits-galets|CPE Les Petits Galets|E|childcare_centre|économie sociale|famille et petite enfance|1|Port-Méandre|promotion_prevention, early_intervention|HC|b
cpe-ribambelle|CPE La Ribambelle d’Aulnay|E|childcare_centre|économie sociale|famille et petite enfance|3|Grand-Aulnay|promotion_prevention, early_intervention|HM|b
cpe-cerf-volant|CPE Le Cerf-volant bleu|E|childcare_centre|économie sociale|famille et petite enfance|4|Anse-Perdrix|promotion_prevention, early_intervention|HC|b
bc-meandres|Bureau coordonnateur de la garde en milieu familial des Méandres|E|childcare_centre|économie sociale|famille et petite enfance|2|Val-Cendré|promotion_prevention|CM|
mots-et-marees|Centre d’alphabétisation Mots et marées|E|nonprofit|communautaire autonome|éducation, emploi|2|Saint-Aldéric|early_intervention|CMJ|b
mrc-port-meandre|MRC de Port-Méandre|M|municipality|municipal|autre|1|Port-Méandre|promotion_prevention|CLHJ|b
mrc-val-cendre|MRC du Val-Cendré|M|municipality|municipal|autre|2|Val-Cendré|promotion_prevention|CLJ|b
mrc-aulnaies|MRC des Hautes-Aulnaies|M|municipality|municipal|autre|3|Grand-Aulnay|promotion_prevention|CEH|
mrc-rive-perdrix|MRC de la Rive-Perdrix|M|municipality|municipal|autre|4|Anse-Perdrix|promotion_prevention|CLJ|
ville-port-meandre|Ville de Port-Méandre|M|municipality|municipal|loisir, logement|1|Port-Méandre|promotion_prevention|CEH|
ville-grand-aulnay|Ville de Grand-Aulnay|M|municipality|municipal|loisir|3|Grand-Aulnay|promotion_prevention|CEH|
municipalite-ombeline|Municipalité de Sainte-Ombeline|M|municipality|municipal|loisir|1|Sainte-Ombeline|promotion_prevention|CE|
municipalite-alderic|Municipalité de Saint-Aldéric|M|municipality|municipal|loisir|2|Saint-Aldéric|promotion_prevention|CL|n
transport-meandres|Régie intermunicipale de transport des Méandres|M|municipality|municipal|transport|2|Val-Cendré|promotion_prevention|CEH|b
oh-port-meandre|Office d’habitation de Port-Méandre|L|housing_office|public|logement|1|Port-Méandre|promotion_prevention, ongoing_support|PCM|b
oh-val-cendre|Office d’habitation du Val-Cendré|L|housing_office|public|logement|2|Val-Cendré|promotion_prevention, ongoing_support|CM|b
toits-gris|Coopérative d’habitation Les Toits gris|L|cooperative|économie sociale|logement|1|Port-Méandre|promotion_prevention|CM|b
habitations-aulnaies|Habitations communautaires des Aulnaies|L|nonprofit|économie sociale|logement, DI-TSA-DP|3|Grand-Aulnay|ongoing_support|CMJH|b
batir-meandres|Groupe de ressources techniques Bâtir Méandres|L|nonprofit|économie sociale|logement|1|Port-Méandre|promotion_prevention|MJ|b
comite-logement|Comité logement de Port-Méandre|L|nonprofit|communautaire autonome|logement|1|Port-Méandre|promotion_prevention|CJ|
le-seuil|Maison de chambres Le Seuil|L|nonprofit|communautaire autonome|logement, itinérance|1|Port-Méandre|rehabilitation_reintegration|CMH|
logis-rive|Logis-Rive|L|nonprofit|économie sociale|logement|4|Anse-Perdrix|promotion_prevention|C|n
cje-meandres|Carrefour jeunesse-emploi des Méandres|J|nonprofit|communautaire autonome|emploi, jeunesse|1|Port-Méandre|early_intervention|EC|b
atelier-de-bois|Entreprise d’insertion L’Atelier de bois|J|nonprofit|économie sociale|emploi|2|Val-Cendré|rehabilitation_reintegration|CM|b
ressourcerie-aulnaies|Ressourcerie des Aulnaies|J|nonprofit|économie sociale|emploi, autre|3|Grand-Aulnay|rehabilitation_reintegration|CML|b
cap-travail|Service d’aide à l’emploi Cap Travail|J|nonprofit|économie sociale|emploi|1|Port-Méandre|early_intervention|CL|b
letabli|Centre d’intégration au travail L’Établi|J|nonprofit|communautaire autonome|emploi, DI-TSA-DP|1|Port-Méandre|rehabilitation_reintegration|CM|b
deuxieme-manche|Friperie-école La Deuxième Manche|J|nonprofit|économie sociale|emploi|4|Anse-Perdrix|rehabilitation_reintegration|CM|
femmes-en-emploi|Femmes en emploi des Méandres|J|nonprofit|communautaire autonome|emploi|1|Port-Méandre|early_intervention|CL|
cooperative-jeunesse|Coopérative jeunesse de services de l’Anse|J|cooperative|économie sociale|emploi, jeunesse|4|Anse-Perdrix|promotion_prevention|CM|
jardins-ombeline|Résidence Les Jardins d’Ombeline|V|company|privé|personnes aînées|1|Sainte-Ombeline|ongoing_support|H|
manoir-anse|Résidence Le Manoir de l’Anse|V|company|privé|personnes aînées|4|Anse-Perdrix|ongoing_support, end_of_life|HP|
chateau-aulnay|Résidence Le Château d’Aulnay|V|nonprofit|économie sociale|personnes aînées|3|Grand-Aulnay|ongoing_support|HP|b
la-glycine|Ressource intermédiaire La Glycine|V|intermediate_resource|privé|DI-TSA-DP, santé mentale|2|Val-Cendré|ongoing_support, rehabilitation_reintegration|H|
residence-tilleul|Résidence Le Tilleul|V|company|privé|personnes aînées|2|Val-Cendré|ongoing_support|H|
physio-du-quai|Clinique de physiothérapie du Quai|V|company|privé|autre|1|Port-Méandre|rehabilitation_reintegration|PH|
soins-rive|Services infirmiers à domicile Soins-Rive|V|company|privé|personnes aînées|4|Anse-Perdrix|treatment, end_of_life|HP|
mobilis-meandres|Transport adapté Mobilis Méandres|V|nonprofit|économie sociale|transport, personnes aînées, DI-TSA-DP|2|Val-Cendré|ongoing_support|HP|b
table-enfance|Table intersectorielle Enfance-Famille des Méandres|-|concertation_table|communautaire autonome|famille et petite enfance|1|Port-Méandre|promotion_prevention|HPCEM|b mandate
table-social|Table de développement social des Méandres|-|concertation_table|communautaire autonome|autre|1|Port-Méandre|promotion_prevention|LJCM|b mandate
fondation-meandres|Fondation communautaire des Méandres|F|foundation|communautaire autonome|autre|1|Port-Méandre|promotion_prevention|CM|b
fondation-hopital|Fondation de l’Hôpital de Port-Méandre|F|foundation|communautaire autonome|autre|1|Port-Méandre|treatment|HP|b
justice-val-cendre|Justice alternative Val-Cendré|T|nonprofit|communautaire autonome|justice, jeunesse|2|Val-Cendré|early_intervention, rehabilitation_reintegration|CM|
usagers-meandres|Comité des usagers des Méandres|U|informal|public|autre|1|Port-Méandre|treatment, ongoing_support|HC|b
club-maurille|Club des aînés de Sainte-Maurille|C|nonprofit|communautaire autonome|personnes aînées, loisir|3|Sainte-Maurille|promotion_prevention||b alone
coop-ravel|Coopérative d’habitation du Ravel|L|cooperative|économie sociale|logement|1|Pont-Ravel|promotion_prevention||b alone
lac-lambrel|Municipalité de Lac-Lambrel|M|municipality|municipal|loisir|2|Lac-Lambrel|promotion_prevention||alone
mont-courlis|Municipalité de Mont-Courlis|M|municipality|municipal|loisir|3|Mont-Courlis|promotion_prevention||alone
musique-du-quai|École de musique communautaire du Quai|-|nonprofit|communautaire autonome|loisir, jeunesse|1|Port-Méandre|||b alone
dentaire-anse|Clinique dentaire sociale de l’Anse|P|nonprofit|économie sociale|autre|4|Anse-Perdrix|treatment||alone
handicap-rive|Association des personnes handicapées de la Rive|C|nonprofit|communautaire autonome|DI-TSA-DP|4|Saint-Ludovin|promotion_prevention||b alone
milieux-ruraux|Groupe de recherche sur les milieux ruraux|R|nonprofit|public|autre|3|Grand-Aulnay|||alone
lucioles|Halte-garderie Les Lucioles|E|nonprofit|communautaire autonome|famille et petite enfance|2|Saint-Aldéric|promotion_prevention||b alone
loisirs-ludovin|Loisirs Saint-Ludovin|C|nonprofit|communautaire autonome|loisir|4|Saint-Ludovin|promotion_prevention||alone
herbes-folles|Jardin collectif Les Herbes folles|C|informal|communautaire autonome|sécurité alimentaire|1|Pont-Ravel|promotion_prevention||alone
radio-meandres|Radio communautaire des Méandres|-|nonprofit|communautaire autonome|autre|1|Port-Méandre|||b alone
riviere-cornouille|Municipalité de Rivière-Cornouille|M|municipality|municipal|loisir|4|Rivière-Cornouille|promotion_prevention||n alone
amitie-autochtone|Centre d’amitié autochtone des Méandres|I|nonprofit|Premières Nations et Inuit|famille et petite enfance, itinérance|1|Port-Méandre|promotion_prevention, early_intervention||n alone
jeunes-escale|Maison des jeunes L’Escale d’Aulnay|C|nonprofit|communautaire autonome|jeunesse|3|Grand-Aulnay|promotion_prevention||n alone
surete-port-meandre|Service de police de Port-Méandre|T|municipality|municipal|justice|1|Port-Méandre|promotion_prevention||n alone
fondation-ricochets|Fondation Les Ricochets|-|foundation|communautaire autonome|jeunesse|2|Val-Cendré|||n alone
loisir-ravel|Association de loisir de Pont-Ravel|C|nonprofit|communautaire autonome|loisir|1|Pont-Ravel|promotion_prevention||n alone
dev-ludovin|Corporation de développement de Saint-Ludovin|-|nonprofit|économie sociale|autre|4|Saint-Ludovin|||b set=ludovin
quai-ludovin|Comité du quai de Saint-Ludovin|-|informal|communautaire autonome|loisir|4|Saint-Ludovin|||b set=ludovin
popote-courlis|Popote de Mont-Courlis|C|informal|communautaire autonome|sécurité alimentaire|3|Mont-Courlis|ongoing_support||set=courlis
marche-courlis|Club de marche de Mont-Courlis|U|informal|communautaire autonome|loisir, personnes aînées|3|Mont-Courlis|promotion_prevention||set=courlis
victimes-alderic|Entraide aux victimes de Saint-Aldéric|C|nonprofit|communautaire autonome|justice, violence|2|Saint-Aldéric|early_intervention||b set=alderic
bibliotheque-alderic|Amis de la bibliothèque de Saint-Aldéric|-|nonprofit|communautaire autonome|loisir, éducation|2|Saint-Aldéric|||b set=alderic
coop-lambrel|Coopérative de solidarité du Lac-Lambrel|C|cooperative|économie sociale|sécurité alimentaire|2|Lac-Lambrel|promotion_prevention||set=lambrel
jardins-lambrel|Jardins nourriciers du Lac-Lambrel|C|nonprofit|économie sociale|sécurité alimentaire|2|Lac-Lambrel|promotion_prevention||set=lambrel
marche-lambrel|Marché public du Lac-Lambrel|-|nonprofit|économie sociale|sécurité alimentaire|2|Lac-Lambrel|||set=lambrel
`;

/** The organizations of the invented region, in the order of the table above. */
export const REGION_ORGANIZATIONS: readonly DemoOrganization[] = readOrganizations(TABLE);
