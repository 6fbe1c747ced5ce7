"""Writes detectors.json: what the reference's detectors find in hand-written and generated texts.
Usage: python3 make_detectors.py path/to/rules.py > detectors.json"""
import importlib.util, json, random, sys

spec = importlib.util.spec_from_file_location("rules", sys.argv[1])
rules = importlib.util.module_from_spec(spec)
spec.loader.exec_module(rules)
rng = random.Random(20)

HAND = [
    "", "El río baja", "4.7110, -74.0721", "4,7110; -74,0721", "٤٫٧١١٠، ٧٤٫٠٧٢١", "۴٫۷۱۱۰ ۷۴٫۰۷۲۱", "-3.745 / 12.001", "4.71, -74.07", "4° 35' N",
    "4 ° 35", "٤°٣٥", "https://maps.app.goo.gl/abc", "GOOGLE.COM/MAPS/x", "google.co.uk/maps", "openstreetmap.org/#map", "geo:4.7,-74", "geo:-٤", "///uno.dos.tres",
    "a///b.c.d", "///uno.dos", "la contraseña es perro9", "contraseña: 9", "contrasena 1234", "CONTRASEÑA=x1", "password hunter2", "paSSWord:x9", "paſſword x9",
    "senha 12", "mot de passe : lune7", "clave 4", "pin 1234", "PİN 1234", "pın 99", "spin 1234", "pin-pon", "clavel 4", "كلمة السر ٤", "كلمة السر: ab٩", "épin 12",
    "pin\u00a012", "pin\ufeff12", "ana@radio.org", "ANA@RADIO.ORG", "a@b.c", "ana @ radio.org", "ñandú@río.pe", "x@y.\u212aa", "x@y.ıı", "llama al 3001234567", "+57 300 123 45 67",
    "(300) 123-4567", "٠٣٠٠١٢٣٤٥٦٧", "۰۳۰۰۱۲۳۴۵۶۷", "300-123-4567x", "x300 1234567", "1.000.000", "2019-2024", "123456", "1234567", "id-1234567", "12/05/2024", "5-6-24",
    "2024-05-12", "1.2.2024", "١٢/٠٥/٢٠٢٤", "12 / 05 / 2024", "112/05/2024", "12/05/20245", "mayo de 2024", "24/7", "3 de cada 4", "a las 22:30", "22h30", "25:30", "9 h 05", "٩:٣٠",
    "Juan 3:16", "calle 5", "Calle Larga número 12", "la calle de los muertos", "AV. Bolívar 33", "av.Bolívar 33", "Rua das Flores, 7", "rue de la Paix 12", "streets 12", "Street 12",
    "road\n12", "شارع النيل 12", "شارع النيل ١٢", "travessa 9", "carrera 7 # 12-30", "@anita", "a@anita", "@an", "@@anita", "ñ@anita", "María Pérez", "vino María Pérez",
    "vino María de Pérez", "Vino José del Castillo ayer", "La Defensoría del Pueblo", "La Radio Comunitaria", "dijo: María Pérez", "¿María Pérez?", "Sí. María Pérez vino", "«María Pérez»",
    "con\u00a0Ana\u2003Lia", "con Ana  Lia", "con Ángela Óscar", "con Jean-Luc D’Arcy", "con Ñusta Éxito", "conAna Lia", "con Ana Lia-Rosa", "o João da Silva falou", "Ali ben Yusuf fala",
    "e\u0301María Pérez", "x María\u200d Pérez", "👩‍🌾 María Pérez", "𝒜na Lia", "con Ana Lia y Rosa Paz", "con Ana Lia Rosa Paz", "con مريم حسن", "la señora Üma Paz", "hoy Ana\nLia",
    "ayer\x1cAna Lia", "ayer\x85Ana Lia", "ayer\ufeffAna Lia", "con Æna Lia", "con Ana ÿ Lia", "Con “Ana Lia", "con \" Ana Lia", "con “ Ana Lia", "3ª María Pérez", "²1234567", "1234567²",
]
TOKENS = ["4.711", ",", " ", "-74.0721", "°", "35", "maps.app.goo", "///", "uno.dos.tres", "geo:", "contraseña", "CLAVE", "pin", "PIN", "İ", "ı", "ſ", "\u212a", "senha", ":", "=", "12", "x9", "@",
    "ana", "radio.org", ".com", "300", "1234567", "+57", "(", ")", "-", "/", ".", "2024", "05", "12/05/2024", "22:30", "h", "calle", "rua", "Av.", "شارع", "كلمة السر", "٤٫٧١١٠", "،", "٧٤٫٠٧٢١", "٣٠٠",
    "۱۲", "María", "Pérez", "Ana", "Lia", "de", "del", "la", "ben", "Ñusta", "O’Neil", "Jean-Luc", "Éva", "«", "“", "\"", "¿", "!", ". ", ": ", "\n", "\t", "\u00a0", "\u2003", "\x1c", "\x85", "\ufeff",
    "\u200d", "\u200c", "\u0301", "👩‍🌾", "río", "é", "ñ", "_", "²", "ª", "½", "Ⅷ", "x", "Radio", "Comunitaria", "La", "Defensoría", "Pueblo", "24/7", "1.000.000", "#"]
ALLOW = [[], [], [], ["Radio Comunitaria"], ["Ana"], ["María Pérez, alcaldesa"], ["La Defensoría del Pueblo", "Lia"], [""]]

texts = [(text, []) for text in HAND]
texts += [(text, allow) for text in HAND[-40:] for allow in ALLOW[3:]]
while len(texts) < 4000:
    glue = rng.choice(["", " ", " ", " "])
    texts.append((glue.join(rng.choice(TOKENS) for _ in range(rng.randint(1, 12))), rng.choice(ALLOW)))
sys.stdout.write("[\n" + ",\n".join(json.dumps([text, allow, rules.scan(text, allow)], separators=(",", ":")) for text, allow in texts) + "\n]\n")
