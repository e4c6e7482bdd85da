/**
 * Occupations frequent among newcomers: ROME code, label, official close moves.
 * Source: ROME v347 (2021), France Travail, Licence Ouverte. The hierarchy of the codes misses most close moves: use these pairs.
 */
export interface Occupation {
  /** A letter and four digits, e.g. "G1602". */
  rome: string;
  label: string;
  /** ROME codes that the source calls close. */
  close: readonly string[];
}

const entry = (rome: string, label: string, close: string): Occupation => ({
  rome,
  label,
  close: close ? close.split(" ") : [],
});

export const ROME_VERSION = "v347";

// biome-ignore format: one occupation a line
export const OCCUPATIONS: readonly Occupation[] = [
  entry("A1202", "Entretien des espaces naturels", "A1203"),
  entry("A1203", "Aménagement et entretien des espaces verts", "A1202 A1405 A1414"),
  entry("A1401", "Aide agricole de production fruitière ou viticole", "A1402 H3302 N1105"),
  entry("A1402", "Aide agricole de production légumière ou végétale", "A1401 H3302 N1105"),
  entry("A1403", "Aide d'élevage agricole et aquacole", ""),
  entry("A1405", "Arboriculture et viticulture", "A1414"),
  entry("A1414", "Horticulture et maraîchage", "A1203 A1405"),
  entry("A1416", "Polyculture, élevage", "A1101"),
  entry("B1802", "Réalisation d'articles en cuir et matériaux souples (hors vêtement)", "B1806 D1206 D1214 H2401"),
  entry("B1803", "Réalisation de vêtements sur mesure ou en petite série", "D1207 D1212 D1214 H2411 H2412 L1502"),
  entry("D1101", "Boucherie", "D1106 D1107"),
  entry("D1102", "Boulangerie - viennoiserie", "D1107 G1604 H2102 H3303"),
  entry("D1103", "Charcuterie - traiteur", "D1101 D1106 D1107"),
  entry("D1106", "Vente en alimentation", "D1107 D1505 D1507 G1603"),
  entry("D1202", "Coiffure", "D1208 L1501"),
  entry("D1214", "Vente en habillement et accessoires de la personne", "D1211 D1212 D1501 D1505"),
  entry("D1405", "Conseil en information médicale", "C1102 C1504 D1401 D1402 D1407"),
  entry("D1505", "Personnel de caisse", "D1507 M1601"),
  entry("D1507", "Mise en rayon libre-service", "D1106 D1505 G1603 H3303 N1103 N1105"),
  entry("E1103", "Communication", "E1106 E1401 E1402"),
  entry("F1501", "Montage de structures et de charpentes bois", "F1502 F1607 H2201"),
  entry("F1503", "Réalisation - installation d'ossatures bois", "F1501 H2201 H2202 H2206"),
  entry("F1601", "Application et décoration en plâtre, stuc et staff", "D1212 D1213 F1604 F1606 L1503"),
  entry("F1602", "Électricité bâtiment", "D1212 F1605 H2602 I1309"),
  entry("F1603", "Installation d'équipements sanitaires et thermiques", "D1212 I1203 I1308"),
  entry("F1604", "Montage d'agencements", "F1607 H2201"),
  entry("F1606", "Peinture en bâtiment", "D1212 F1601 F1609 F1611 I1203"),
  entry("F1607", "Pose de fermetures menuisées", "D1212 F1501 F1604 H2201 I1203"),
  entry("F1608", "Pose de revêtements rigides", "D1212 F1609 F1703 H2206"),
  entry("F1609", "Pose de revêtements souples", "D1212 I1201"),
  entry("F1610", "Pose et restauration de couvertures", "D1212 F1501 F1502 F1613"),
  entry("F1611", "Réalisation et restauration de façades", "F1606 F1613"),
  entry("F1613", "Travaux d'étanchéité et d'isolation", "F1611 F1702 F1705"),
  entry("F1701", "Construction en béton", "F1611 F1703 F1706"),
  entry("F1702", "Construction de routes et voies", "F1704 F1705 F1706 N4403"),
  entry("F1703", "Maçonnerie", "F1613 F1701"),
  entry("F1704", "Préparation du gros oeuvre et des travaux publics", "F1702 F1706 H3303 N1105 N4403"),
  entry("G1501", "Personnel d'étage", "D1205 G1502 J1301 K1304 K2204"),
  entry("G1502", "Personnel polyvalent d'hôtellerie", "G1205 G1501 G1702 J1301 K1304 K2204"),
  entry("G1602", "Personnel de cuisine", "D1103 D1104 G1601"),
  entry("G1603", "Personnel polyvalent en restauration", "D1106 G1604 G1702 G1801 G1803 J1301"),
  entry("G1605", "Plonge en restauration", "G1603 G1702 J1301"),
  entry("G1801", "Café, bar brasserie", "G1603 G1803"),
  entry("G1803", "Service en restauration", "G1603 G1801"),
  entry("H1506", "Intervention technique qualité en mécanique et travail des métaux", "H1301 H1303 H1404 H1503 H2503"),
  entry("H2102", "Conduite d'équipement de production alimentaire", "A1413 H2301 H2403 H2404 H2603 H2801 H2803 H3102 H3201 H3301 H3302 H3303"),
  entry("H2206", "Réalisation de menuiserie bois et tonnellerie", "D1212 D1213 F1503 H2201 H2202 L1503"),
  entry("H2401", "Assemblage - montage d'articles en cuirs, peaux", "B1802 D1206 D1207"),
  entry("H2402", "Assemblage - montage de vêtements et produits textiles", "H2401 H2410 H2605 H2909"),
  entry("H2902", "Chaudronnerie - tôlerie", "H2905 H2911 H2913 H2914"),
  entry("H2903", "Conduite d'équipement d'usinage", "H2202 H2904 H2905 H2906"),
  entry("H2911", "Réalisation de structures métalliques", "F1502 H2902 H2913 H2914"),
  entry("H2913", "Soudage manuel", "H2902 H2905 H2906 H2909 H2911 H2914"),
  entry("H3301", "Conduite d'équipement de conditionnement", "E1302 H2102 H2301 H2801 H2802 H2803 H2909 H3101 H3201 N1103"),
  entry("H3302", "Opérations manuelles d'assemblage, tri ou emballage", "A1401 A1402 A1403 E1304 F1706 H2201 H2413 H2415 H2909 H3303 K2201 K2304 N1103 N1105"),
  entry("I1203", "Maintenance des bâtiments et des locaux", "I1201 K2204 K2501"),
  entry("I1308", "Maintenance d'installation de chauffage", "H1503 H2602 H2701 I1306"),
  entry("I1309", "Maintenance électrique", "F1602 H2602 I1304"),
  entry("I1310", "Maintenance mécanique industrielle", "H2901 H2912 I1304"),
  entry("I1604", "Mécanique automobile et entretien de véhicules", "I1603 I1607"),
  entry("I1606", "Réparation de carrosserie", "H2902"),
  entry("I1607", "Réparation de cycles, motocycles et motoculteurs de loisirs", "I1604"),
  entry("J1501", "Soins d'hygiène, de confort du patient", "K1301 K1302 K2601"),
  entry("J1506", "Soins infirmiers généralistes", "D1405 J1505 K2111"),
  entry("K1202", "Éducation de jeunes enfants", "K2111"),
  entry("K1206", "Intervention socioculturelle", "G1202 K1203 K1205 K1802"),
  entry("K1207", "Intervention socioéducative", "K1101 K1102 K1203 K2111"),
  entry("K1301", "Accompagnement médicosocial", "K1205 K1207"),
  entry("K1302", "Assistance auprès d'adultes", "J1301 K1303 K1304"),
  entry("K1303", "Assistance auprès d'enfants", "J1301 K1302 K1304"),
  entry("K1304", "Services domestiques", "G1501 G1502 G1603 J1301 K1303 K2204 K2501"),
  entry("K2111", "Formation professionnelle", "K1203 K1801 K2102"),
  entry("K2201", "Blanchisserie industrielle", "D1205 H2406 H2407 H2410 H3302 K2304 N1103 N1105"),
  entry("K2204", "Nettoyage de locaux", "G1501 G1502 I1201 J1301 K1304 K2202 K2303 K2304"),
  entry("K2301", "Distribution et assainissement d'eau", "F1603 F1705 I1202 I1203 I1310 K2305"),
  entry("K2303", "Nettoyage des espaces urbains", "A1203 F1702 I1201 I1202 I1203 K2204 K2301 K2304 K2305 K2501"),
  entry("K2304", "Revalorisation de produits industriels", "H2415 H3302 K2201 K2204 K2303 K2305 N1103 N1105"),
  entry("K2503", "Sécurité et surveillance privées", "G1205 G1702 I1202 K1707 K2501 N4105 N4302"),
  entry("L1401", "Sportif professionnel", "D1211 D1401 D1402 G1201 K1103 L1203"),
  entry("M1203", "Comptabilité", "C1502 K1504 M1608"),
  entry("M1602", "Opérations administratives", "E1307 M1601 M1606"),
  entry("M1607", "Secrétariat", "D1401"),
  entry("M1805", "Études et développement informatique", "E1104 M1804 M1806"),
  entry("M1810", "Production et exploitation de systèmes d'information", "M1801 M1806"),
  entry("N1101", "Conduite d'engins de déplacement des charges", "A1101 N1103 N1104 N2203 N3203"),
  entry("N1103", "Magasinage et préparation de commandes", "D1507 E1304 H3301 H3302 H3303 K2201 N1101 N1105 N2203 N4105"),
  entry("N1104", "Manoeuvre et conduite d'engins lourds de manutention", "F1301 F1706 N1101 N3202 N3203 N4402 N4403"),
  entry("N1105", "Manutention manuelle de charges", "A1401 A1402 A1403 D1507 E1304 F1704 H3302 H3303 K2201 K2204 K2303 K2304 N1103 N2203 N3203 N4403"),
  entry("N4101", "Conduite de transport de marchandises sur longue distance", "I1202 K2503 N1102 N4102 N4103 N4104 N4105"),
  entry("N4102", "Conduite de transport de particuliers", "G1702 N4104 N4105"),
  entry("N4103", "Conduite de transport en commun sur route", "N4102 N4104 N4105 N4302"),
  entry("N4105", "Conduite et livraison par tournées sur courte distance", "G1702 I1202 K2303 K2503 N1102 N1103 N4101 N4102 N4104"),
];

const BY_ROME = new Map(OCCUPATIONS.map((occupation) => [occupation.rome, occupation]));
export const findOccupation = (rome: string): Occupation | null => BY_ROME.get(rome) ?? null;
