<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CaptureCommandText</name>
    <message>
        <source>a username is missing</source>
        <translation>falta un nombre de usuario</translation>
    </message>
    <message>
        <source>--database and --no-database exclude each other</source>
        <translation>--database y --no-database se excluyen</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 ya existe</translation>
    </message>
    <message>
        <source>no folder %1</source>
        <translation>no existe la carpeta %1</translation>
    </message>
    <message>
        <source>--feed-token-file needs --feed</source>
        <translation>--feed-token-file necesita --feed</translation>
    </message>
</context>
<context>
    <name>CaptureOptionsText</name>
    <message>
        <source>%1 needs an address that begins with %2</source>
        <translation>%1 necesita una dirección que empiece por %2</translation>
    </message>
    <message>
        <source>--proxy is http://host:port or socks5://host:port</source>
        <translation>--proxy es http://host:puerto o socks5://host:puerto</translation>
    </message>
    <message>
        <source>%1: no certificate in it</source>
        <translation>%1: no contiene ningún certificado</translation>
    </message>
    <message>
        <source>--provider is auto, direct, sign, managed or bridge, not “%1”</source>
        <translation>--provider es auto, direct, sign, managed o bridge, no «%1»</translation>
    </message>
    <message>
        <source>--bridge-url is an address of this computer, such as http://127.0.0.1:9222</source>
        <translation>--bridge-url es una dirección de este ordenador, como http://127.0.0.1:9222</translation>
    </message>
    <message>
        <source>%1 is a number from %2 to %3, not “%4”</source>
        <translation>%1 es un número de %2 a %3, no «%4»</translation>
    </message>
</context>
<context>
    <name>CaptureRunText</name>
    <message>
        <source>looking up %1</source>
        <translation>buscando a %1</translation>
    </message>
    <message>
        <source>connecting to %1 (%2)</source>
        <translation>conectando con %1 (%2)</translation>
    </message>
    <message>
        <source>waiting until %1 is live</source>
        <translation>esperando a que %1 esté en directo</translation>
    </message>
    <message>
        <source>the store answers again</source>
        <translation>el almacén vuelve a responder</translation>
    </message>
    <message numerus="yes">
        <source>%n journal(s) wait for another store (%1)</source>
        <translation>
            <numerusform>%n diario espera a otro almacén (%1)</numerusform>
            <numerusform>%n diarios esperan a otro almacén (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>local feed on ws://127.0.0.1:%1, its token is in %2</source>
        <translation>canal local en ws://127.0.0.1:%1, su token está en %2</translation>
    </message>
    <message>
        <source>not everything of a capture could be stored; its journal is kept at %1</source>
        <translation>no se pudo guardar todo lo de una captura; su diario se conserva en %1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are not stored yet; they wait in the journal and are stored at the next start with this database</source>
        <translation>
            <numerusform>%n evento aún no está guardado; espera en el diario y se guardará en el próximo inicio con esta base de datos</numerusform>
            <numerusform>%n eventos aún no están guardados; esperan en el diario y se guardarán en el próximo inicio con esta base de datos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPresenter</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Espectadores</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Diamantes</translation>
    </message>
    <message>
        <source>Likes</source>
        <comment>a topic</comment>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>All</source>
        <comment>the whole live</comment>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Viendo</translation>
    </message>
    <message>
        <source>Diamonds per minute</source>
        <translation>Diamantes por minuto</translation>
    </message>
    <message>
        <source>Diamonds so far</source>
        <translation>Diamantes hasta ahora</translation>
    </message>
    <message>
        <source>Likes observed</source>
        <translation>Me gusta observados</translation>
    </message>
    <message>
        <source>Total of the room</source>
        <comment>likes</comment>
        <translation>Total de la sala</translation>
    </message>
    <message>
        <source>events per minute</source>
        <translation>eventos por minuto</translation>
    </message>
    <message>
        <source>watching</source>
        <comment>a number of people</comment>
        <translation>viendo</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>por minuto</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>hasta ahora</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observados</translation>
    </message>
    <message>
        <source>of the room</source>
        <comment>a total</comment>
        <translation>de la sala</translation>
    </message>
    <message>
        <source>No events at %1</source>
        <translation>Sin eventos a las %1</translation>
    </message>
    <message>
        <source>Events per minute at %1: %2</source>
        <translation>Eventos por minuto a las %1: %2</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Todavía no hay nada que mostrar</translation>
    </message>
    <message>
        <source>%1 watching at %2</source>
        <translation>%1 viendo a las %2</translation>
    </message>
    <message>
        <source>%1 diamonds so far, %2 per minute, at %3</source>
        <translation>%1 diamantes hasta ahora, %2 por minuto, a las %3</translation>
    </message>
    <message>
        <source>%1 likes observed, %2 in the room, at %3</source>
        <translation>%1 me gusta observados, %2 en la sala, a las %3</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>%n s without connection</source>
        <translation>
            <numerusform>%n s sin conexión</numerusform>
            <numerusform>%n s sin conexión</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCommandText</name>
    <message>
        <source>a username is missing</source>
        <translation>falta un nombre de usuario</translation>
    </message>
    <message>
        <source>only one username at a time</source>
        <translation>solo un nombre de usuario cada vez</translation>
    </message>
    <message>
        <source>❌ @%1 cannot be watched now: %2 [%3]</source>
        <translation>❌ @%1 no se puede seguir ahora: %2 [%3]</translation>
    </message>
    <message>
        <source>✅ @%1 can be watched now, paused by the host - Room ID: %2 (%3)</source>
        <translation>✅ @%1 se puede seguir ahora, en pausa por el anfitrión - Room ID: %2 (%3)</translation>
    </message>
    <message>
        <source>✅ @%1 can be watched now - Room ID: %2 (%3)</source>
        <translation>✅ @%1 se puede seguir ahora - Room ID: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>CodebookText</name>
    <message>
        <source>text</source>
        <comment>type of a value</comment>
        <translation>texto</translation>
    </message>
    <message>
        <source>word</source>
        <comment>type of a value</comment>
        <translation>palabra</translation>
    </message>
    <message>
        <source>identifier</source>
        <comment>type of a value</comment>
        <translation>identificador</translation>
    </message>
    <message>
        <source>yes or no (1, 0; in JSON true, false)</source>
        <comment>type of a value</comment>
        <translation>sí o no (1, 0; en JSON true, false)</translation>
    </message>
    <message>
        <source>time (ISO 8601)</source>
        <comment>type of a value</comment>
        <translation>momento (ISO 8601)</translation>
    </message>
    <message>
        <source>number that stands for something</source>
        <comment>type of a value</comment>
        <translation>número que representa algo</translation>
    </message>
    <message>
        <source>decimal number</source>
        <comment>type of a value</comment>
        <translation>número decimal</translation>
    </message>
    <message>
        <source>object</source>
        <comment>type of a value</comment>
        <translation>objeto</translation>
    </message>
    <message>
        <source>whole number</source>
        <comment>type of a value</comment>
        <translation>número entero</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>caracteres</translation>
    </message>
    <message>
        <source>diamonds</source>
        <translation>diamantes</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>dólares de EE. UU.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>milisegundos</translation>
    </message>
    <message>
        <source>seconds since 1970 (UTC)</source>
        <translation>segundos desde 1970 (UTC)</translation>
    </message>
    <message>
        <source>the capturing computer</source>
        <translation>el ordenador que capturó</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>la base de datos</translation>
    </message>
    <message>
        <source>pseudonym, %1</source>
        <comment>%1: how it begins</comment>
        <translation>seudónimo, %1</translation>
    </message>
    <message>
        <source>as stored</source>
        <translation>como está guardado</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>as stored, if it is a plain word</source>
        <translation>como está guardado, si es una palabra simple</translation>
    </message>
    <message>
        <source>number of the row in this export</source>
        <translation>número de la fila en esta exportación</translation>
    </message>
    <message>
        <source>names of the event&apos;s people and words after an @ are pseudonyms</source>
        <translation>los nombres de las personas del evento y las palabras detrás de una @ son seudónimos</translation>
    </message>
    <message>
        <source>left out; %1 tells its length</source>
        <translation>omitido; %1 dice su longitud</translation>
    </message>
    <message>
        <source>keys that this codebook does not name are left out</source>
        <translation>se omiten las claves que este libro no nombra</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>From</source>
        <comment>who says so</comment>
        <translation>Quién lo dice</translation>
    </message>
    <message>
        <source>Known</source>
        <comment>how a value is known</comment>
        <translation>Origen</translation>
    </message>
    <message>
        <source>In this export</source>
        <translation>En esta exportación</translation>
    </message>
    <message>
        <source>see the keys that begin so; else a key that this version does not know</source>
        <translation>ver las claves que empiezan así; si no las hay, una clave que esta versión no conoce</translation>
    </message>
    <message>
        <source>left out where it is not known</source>
        <translation>omitido donde no se conoce</translation>
    </message>
    <message>
        <source>the first of these that is there: %1</source>
        <translation>el primero que haya de estos: %1</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Todos los eventos</translation>
    </message>
    <message>
        <source>A row is an event of a TikTok live: one message that TikTok sent to whoever watched. An empty cell (null in JSON) says that it is not known or does not apply.</source>
        <translation>Una fila es un evento de un live de TikTok: un mensaje que TikTok envió a quienes lo veían. Una celda vacía (null en JSON) dice que no se sabe o que no procede.</translation>
    </message>
    <message>
        <source>Known: “observed” is counted, or told by TikTok in so many words; “derived” follows from that; “estimated” is a guess, by TikTok or of totals that several servers keep. What a capture missed stands in the manifest.</source>
        <translation>Origen: «observado» es lo contado, o lo que TikTok dice expresamente; «deducido» se sigue de ello; «estimado» es una suposición, de TikTok o sobre totales que llevan varios servidores. Lo que le faltó a una captura está en el manifiesto.</translation>
    </message>
    <message>
        <source>Pseudonyms</source>
        <translation>Seudónimos</translation>
    </message>
    <message>
        <source>A person is called alike in all cells, exports and lives that have the same key: %1 and 24 digits, the first of HMAC-SHA256, under the key, of %2 and TikTok&apos;s number of the person. Where there is no number it is of %3 and the handle in lower case, else of %4 and the name. Who does not have the key finds no way back; who has it can look for a person.</source>
        <translation>Una persona se llama igual en todas las celdas, exportaciones y lives que tienen la misma clave: %1 y 24 cifras, las primeras de HMAC-SHA256, con la clave, de %2 y el número de la persona en TikTok. Donde no hay número es de %3 y el nombre de usuario en minúsculas; si no, de %4 y el nombre. Quien no tiene la clave no encuentra el camino de vuelta; quien la tiene puede buscar a una persona.</translation>
    </message>
    <message>
        <source>Messages (%1), streaks (%2), rooms (%3) and other things (%4) have theirs in the same way, of %5, %6, %7 and %8 and the true identifier.</source>
        <translation>Los mensajes (%1), las rachas (%2), las salas (%3) y otras cosas (%4) tienen el suyo del mismo modo, de %5, %6, %7 y %8 y el identificador verdadero.</translation>
    </message>
    <message>
        <source>Fingerprint of the key: %1. Exports with one fingerprint can be joined.</source>
        <translation>Huella de la clave: %1. Las exportaciones con la misma huella se pueden unir.</translation>
    </message>
    <message>
        <source>What this does not hide: times, gifts and counts are the true ones. TikTok, and whoever recorded the same live, can find people again by them.</source>
        <translation>Lo que esto no oculta: momentos, regalos y cifras son los verdaderos. TikTok, y quien grabó el mismo live, puede reencontrar por ellos a las personas.</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Libro de códigos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <translation>Claves de %1</translation>
    </message>
    <message>
        <source>By their path; one through a list holds for each of its parts.</source>
        <translation>Por su ruta; la que pasa por una lista vale para cada una de sus partes.</translation>
    </message>
    <message>
        <source>number of the event in the store; not the order of time</source>
        <translation>número del evento en el almacén; no es el orden del tiempo</translation>
    </message>
    <message>
        <source>kind of the event</source>
        <translation>clase de evento</translation>
    </message>
    <message>
        <source>when it happened, by TikTok&apos;s clock; where that is not plausible, when it arrived</source>
        <translation>cuándo ocurrió, según el reloj de TikTok; si no es verosímil, cuándo llegó</translation>
    </message>
    <message>
        <source>when the message arrived</source>
        <translation>cuándo llegó el mensaje</translation>
    </message>
    <message>
        <source>the live: each live of a streamer is a room of its own</source>
        <translation>el live: cada live de un streamer es una sala propia</translation>
    </message>
    <message>
        <source>handle of the streamer</source>
        <translation>nombre de usuario del streamer</translation>
    </message>
    <message>
        <source>who did it: TikTok&apos;s number of the person, which never changes</source>
        <translation>quién lo hizo: el número de la persona en TikTok, que no cambia nunca</translation>
    </message>
    <message>
        <source>handle of that person then; people may change it</source>
        <translation>nombre de usuario de esa persona entonces; se puede cambiar</translation>
    </message>
    <message>
        <source>name of that person as it was shown then</source>
        <translation>nombre de esa persona tal como se mostraba entonces</translation>
    </message>
    <message>
        <source>the streak goes on after this event</source>
        <translation>la racha sigue después de este evento</translation>
    </message>
    <message>
        <source>the streak (taps of one gift, or likes, of one person in a row) that the event is a part of</source>
        <translation>la racha (toques seguidos de un regalo, o me gusta, de una persona) de la que forma parte el evento</translation>
    </message>
    <message>
        <source>place of the event in its streak: start, continue, end</source>
        <translation>lugar del evento en su racha: start, continue, end</translation>
    </message>
    <message>
        <source>all else that the message tells, as JSON</source>
        <translation>todo lo demás que dice el mensaje, como JSON</translation>
    </message>
    <message>
        <source>when the row was stored</source>
        <translation>cuándo se guardó la fila</translation>
    </message>
    <message>
        <source>when the row was last changed</source>
        <translation>cuándo se cambió la fila por última vez</translation>
    </message>
    <message>
        <source>the capture that stored it; the manifest lists captures with their gaps</source>
        <translation>la captura que lo guardó; el manifiesto enumera las capturas con sus huecos</translation>
    </message>
    <message>
        <source>TikTok&apos;s number of the message</source>
        <translation>número del mensaje en TikTok</translation>
    </message>
    <message>
        <source>what this event added in value; 0 where it is no gift</source>
        <translation>el valor que añadió este evento; 0 si no es un regalo</translation>
    </message>
    <message>
        <source>the message is from before the capture: TikTok sends some on entering</source>
        <translation>el mensaje es anterior a la captura: TikTok envía algunos al entrar</translation>
    </message>
    <message>
        <source>number of the person; only where another program stored the event</source>
        <translation>número de la persona; solo donde otro programa guardó el evento</translation>
    </message>
    <message>
        <source>handle of the person; only where another program stored the event</source>
        <translation>nombre de usuario de la persona; solo donde otro programa guardó el evento</translation>
    </message>
    <message>
        <source>name of the person; only where another program stored the event</source>
        <translation>nombre de la persona; solo donde otro programa guardó el evento</translation>
    </message>
    <message>
        <source>is a super fan of the streamer</source>
        <translation>es superfán del streamer</translation>
    </message>
    <message>
        <source>moderates this live</source>
        <translation>modera este live</translation>
    </message>
    <message>
        <source>level in the fan team; 0: not known</source>
        <translation>nivel en el club de fans; 0: no se sabe</translation>
    </message>
    <message>
        <source>level as a giver of gifts; 0: not known</source>
        <translation>nivel como persona que regala; 0: no se sabe</translation>
    </message>
    <message>
        <source>is the streamer; not there: no</source>
        <translation>es el streamer; si falta: no</translation>
    </message>
    <message>
        <source>has a subscription; not there: no</source>
        <translation>tiene una suscripción; si falta: no</translation>
    </message>
    <message>
        <source>follows the streamer; not there: no, or not known</source>
        <translation>sigue al streamer; si falta: no, o no se sabe</translation>
    </message>
    <message>
        <source>follows the streamer, who follows back; not there: no, or not known</source>
        <translation>sigue al streamer y este también le sigue; si falta: no, o no se sabe</translation>
    </message>
    <message>
        <source>gave a first gift lately; not there: no</source>
        <translation>hizo hace poco su primer regalo; si falta: no</translation>
    </message>
    <message>
        <source>is shown without a name; not there: no</source>
        <translation>se muestra sin nombre; si falta: no</translation>
    </message>
    <message>
        <source>place among those who give most; not there: none</source>
        <translation>puesto entre quienes más regalan; si falta: ninguno</translation>
    </message>
    <message>
        <source>kind of a badge, as TikTok numbers them</source>
        <translation>clase de insignia, según la numera TikTok</translation>
    </message>
    <message>
        <source>level that a badge shows; 0: none</source>
        <translation>nivel que muestra una insignia; 0: ninguno</translation>
    </message>
    <message>
        <source>text of a badge, which may be a name that the streamer gave</source>
        <translation>texto de una insignia, que puede ser un nombre que puso el streamer</translation>
    </message>
    <message>
        <source>what the person wrote</source>
        <translation>lo que escribió la persona</translation>
    </message>
    <message>
        <source>language of the comment, as TikTok takes it to be</source>
        <translation>idioma del comentario, según cree TikTok</translation>
    </message>
    <message>
        <source>whom the comment answers: number</source>
        <translation>a quién responde el comentario: número</translation>
    </message>
    <message>
        <source>whom the comment answers: handle</source>
        <translation>a quién responde el comentario: nombre de usuario</translation>
    </message>
    <message>
        <source>whom the comment answers: name</source>
        <translation>a quién responde el comentario: nombre</translation>
    </message>
    <message>
        <source>number of the gift in TikTok&apos;s catalogue</source>
        <translation>número del regalo en el catálogo de TikTok</translation>
    </message>
    <message>
        <source>name of the gift</source>
        <translation>nombre del regalo</translation>
    </message>
    <message>
        <source>price of one such gift</source>
        <translation>precio de un regalo así</translation>
    </message>
    <message>
        <source>can be given many times in a row, as a streak</source>
        <translation>se puede dar muchas veces seguidas, como racha</translation>
    </message>
    <message>
        <source>kind of the gift, as TikTok numbers them; 1: can be given in a row</source>
        <translation>clase de regalo, según la numera TikTok; 1: se puede dar seguido</translation>
    </message>
    <message>
        <source>how many this event added</source>
        <translation>cuántos añadió este evento</translation>
    </message>
    <message>
        <source>how many the message said: within a streak a running total</source>
        <translation>cuántos dijo el mensaje: dentro de una racha, un total acumulado</translation>
    </message>
    <message>
        <source>the message said that the streak ends</source>
        <translation>el mensaje dijo que la racha termina</translation>
    </message>
    <message>
        <source>the streak, as TikTok numbers it</source>
        <translation>la racha, según la numera TikTok</translation>
    </message>
    <message>
        <source>how many are given with one tap</source>
        <translation>cuántos se dan con un toque</translation>
    </message>
    <message>
        <source>how many there were in the streak by then</source>
        <translation>cuántos había en la racha hasta entonces</translation>
    </message>
    <message>
        <source>the streak was going on when the message arrived</source>
        <translation>la racha seguía cuando llegó el mensaje</translation>
    </message>
    <message>
        <source>value of the streak by then: total, price and rate multiplied</source>
        <translation>valor de la racha hasta entonces: total, precio y cambio multiplicados</translation>
    </message>
    <message>
        <source>rate of that estimate, as it was set</source>
        <translation>cambio de esa estimación, según estaba ajustado</translation>
    </message>
    <message>
        <source>who gave it: the keys of user, and id, unique_id, nickname</source>
        <translation>quién lo dio: las claves de user, y además id, unique_id, nickname</translation>
    </message>
    <message>
        <source>who got it: number; to_user is null for the streamer</source>
        <translation>quién lo recibió: número; to_user es null para el streamer</translation>
    </message>
    <message>
        <source>who got it: handle</source>
        <translation>quién lo recibió: nombre de usuario</translation>
    </message>
    <message>
        <source>who got it: name</source>
        <translation>quién lo recibió: nombre</translation>
    </message>
    <message>
        <source>likes in this message</source>
        <translation>me gusta de este mensaje</translation>
    </message>
    <message>
        <source>likes of the streak by then</source>
        <translation>me gusta de la racha hasta entonces</translation>
    </message>
    <message>
        <source>likes of the whole live, as the room counts them; several servers count, so it may step back</source>
        <translation>me gusta de todo el live, según los cuenta la sala; cuentan varios servidores, así que puede retroceder</translation>
    </message>
    <message>
        <source>with more than how many friends it was shared; null: not told</source>
        <translation>con más de cuántos amigos se compartió; null: no se dice</translation>
    </message>
    <message>
        <source>shares of the whole live by then</source>
        <translation>veces que se había compartido el live</translation>
    </message>
    <message>
        <source>where to, in TikTok&apos;s words</source>
        <translation>adónde, en palabras de TikTok</translation>
    </message>
    <message>
        <source>how many followed the streamer then</source>
        <translation>cuántas personas seguían entonces al streamer</translation>
    </message>
    <message>
        <source>about how many watched then; 0: not told</source>
        <translation>cuántas personas lo veían entonces, más o menos; 0: no se dice</translation>
    </message>
    <message>
        <source>what the message is for; 1: joined</source>
        <translation>para qué es el mensaje; 1: entró</translation>
    </message>
    <message>
        <source>from where the person came, in TikTok&apos;s words</source>
        <translation>de dónde venía la persona, en palabras de TikTok</translation>
    </message>
    <message>
        <source>which message told it: member, gifter_level, team_level</source>
        <translation>qué mensaje lo dijo: member, gifter_level, team_level</translation>
    </message>
    <message>
        <source>for how many months; 0: not told</source>
        <translation>por cuántos meses; 0: no se dice</translation>
    </message>
    <message>
        <source>which message told it: notify, member, barrage, gifted</source>
        <translation>qué mensaje lo dijo: notify, member, barrage, gifted</translation>
    </message>
    <message>
        <source>the same subscription was told less than 30 s before</source>
        <translation>la misma suscripción se había dicho menos de 30 s antes</translation>
    </message>
    <message>
        <source>how many watch now</source>
        <translation>cuántas personas lo ven ahora</translation>
    </message>
    <message>
        <source>how many came since the live began</source>
        <translation>cuántas han pasado desde que empezó el live</translation>
    </message>
    <message>
        <source>how many of them have no account</source>
        <translation>cuántas de ellas no tienen cuenta</translation>
    </message>
    <message>
        <source>those who gave most: number</source>
        <translation>quienes más han regalado: número</translation>
    </message>
    <message>
        <source>those who gave most: handle, where it is told</source>
        <translation>quienes más han regalado: nombre de usuario, si se dice</translation>
    </message>
    <message>
        <source>those who gave most: name</source>
        <translation>quienes más han regalado: nombre</translation>
    </message>
    <message>
        <source>what they gave in this live</source>
        <translation>lo que han regalado en este live</translation>
    </message>
    <message>
        <source>their place</source>
        <translation>su puesto</translation>
    </message>
    <message>
        <source>why the live pauses, in TikTok&apos;s words</source>
        <translation>por qué se pausa el live, en palabras de TikTok</translation>
    </message>
    <message>
        <source>why the live goes on, in TikTok&apos;s words</source>
        <translation>por qué sigue el live, en palabras de TikTok</translation>
    </message>
    <message>
        <source>TikTok ended it, not the streamer</source>
        <translation>lo terminó TikTok, no el streamer</translation>
    </message>
    <message>
        <source>what TikTok shows people then</source>
        <translation>lo que TikTok muestra entonces</translation>
    </message>
    <message>
        <source>the sticker</source>
        <translation>el sticker</translation>
    </message>
    <message>
        <source>address of its picture</source>
        <translation>dirección de su imagen</translation>
    </message>
    <message>
        <source>the box, when it comes and when it goes</source>
        <translation>el cofre, al aparecer y al irse</translation>
    </message>
    <message>
        <source>show, hide, or TikTok&apos;s number</source>
        <translation>show, hide o el número de TikTok</translation>
    </message>
    <message>
        <source>kind of the box, as TikTok numbers them</source>
        <translation>clase de cofre, según la numera TikTok</translation>
    </message>
    <message>
        <source>it is for super fans only</source>
        <translation>es solo para superfanes</translation>
    </message>
    <message>
        <source>what is in it</source>
        <translation>lo que contiene</translation>
    </message>
    <message>
        <source>how many may share it</source>
        <translation>entre cuántas personas se reparte</translation>
    </message>
    <message>
        <source>when it may be opened</source>
        <translation>cuándo se puede abrir</translation>
    </message>
    <message>
        <source>who gave it: number</source>
        <translation>quién lo puso: número</translation>
    </message>
    <message>
        <source>who gave it: name</source>
        <translation>quién lo puso: nombre</translation>
    </message>
    <message>
        <source>the goal of the streamer</source>
        <translation>la meta del streamer</translation>
    </message>
    <message>
        <source>kind of the goal, as TikTok numbers them; 1: gifts</source>
        <translation>clase de meta, según la numera TikTok; 1: regalos</translation>
    </message>
    <message>
        <source>how it stands, as TikTok numbers it; 2: running</source>
        <translation>cómo va, según lo numera TikTok; 2: en curso</translation>
    </message>
    <message>
        <source>what the streamer wrote about it</source>
        <translation>lo que escribió el streamer sobre ella</translation>
    </message>
    <message>
        <source>kind of a part of the goal; 1: a gift</source>
        <translation>clase de una parte de la meta; 1: un regalo</translation>
    </message>
    <message>
        <source>the part of the goal; of a gift its number</source>
        <translation>la parte de la meta; de un regalo, su número</translation>
    </message>
    <message>
        <source>how many there are</source>
        <translation>cuántos hay</translation>
    </message>
    <message>
        <source>how many are wanted</source>
        <translation>cuántos se quieren</translation>
    </message>
    <message>
        <source>name of the gift that is wanted</source>
        <translation>nombre del regalo que se quiere</translation>
    </message>
    <message>
        <source>who brought it forward: number</source>
        <translation>quién la hizo avanzar: número</translation>
    </message>
    <message>
        <source>who brought it forward: handle</source>
        <translation>quién la hizo avanzar: nombre de usuario</translation>
    </message>
    <message>
        <source>how many that person gave</source>
        <translation>cuántos dio esa persona</translation>
    </message>
    <message>
        <source>how much that counts</source>
        <translation>cuánto cuenta eso</translation>
    </message>
    <message>
        <source>the match</source>
        <translation>la batalla</translation>
    </message>
    <message>
        <source>what the message is for, as TikTok numbers it; 4: begins, 5: ends</source>
        <translation>para qué es el mensaje, según lo numera TikTok; 4: empieza, 5: termina</translation>
    </message>
    <message>
        <source>how the match stands; 1: running, 2: over, 3: penalty</source>
        <translation>cómo va la batalla; 1: en curso, 2: terminada, 3: castigo</translation>
    </message>
    <message>
        <source>how long it takes</source>
        <translation>cuánto dura</translation>
    </message>
    <message>
        <source>streamers of the match: number</source>
        <translation>streamers de la batalla: número</translation>
    </message>
    <message>
        <source>streamers of the match: handle</source>
        <translation>streamers de la batalla: nombre de usuario</translation>
    </message>
    <message>
        <source>streamers of the match: name</source>
        <translation>streamers de la batalla: nombre</translation>
    </message>
    <message>
        <source>their points</source>
        <translation>sus puntos</translation>
    </message>
    <message>
        <source>win, lose, draw; empty while it runs</source>
        <translation>win, lose, draw; vacío mientras dura</translation>
    </message>
    <message>
        <source>their points by then</source>
        <translation>sus puntos hasta entonces</translation>
    </message>
    <message>
        <source>how many gave for them</source>
        <translation>cuántas personas han dado por ellos</translation>
    </message>
    <message>
        <source>why the message came, as TikTok numbers it; 1: points, 2: end</source>
        <translation>por qué llegó el mensaje, según lo numera TikTok; 1: puntos, 2: final</translation>
    </message>
    <message>
        <source>whose gift changed the points: number</source>
        <translation>de quién es el regalo que cambió los puntos: número</translation>
    </message>
    <message>
        <source>the gift that changed the points</source>
        <translation>el regalo que cambió los puntos</translation>
    </message>
    <message>
        <source>how many of it</source>
        <translation>cuántos de ellos</translation>
    </message>
    <message>
        <source>the poll</source>
        <translation>la encuesta</translation>
    </message>
    <message>
        <source>start, end, update, or TikTok&apos;s number</source>
        <translation>start, end, update o el número de TikTok</translation>
    </message>
    <message>
        <source>what is asked</source>
        <translation>lo que se pregunta</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>una respuesta</translation>
    </message>
    <message>
        <source>votes for it by then</source>
        <translation>votos que tenía hasta entonces</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>la pregunta</translation>
    </message>
    <message>
        <source>what the person asks</source>
        <translation>lo que pregunta la persona</translation>
    </message>
    <message>
        <source>pin, unpin, or TikTok&apos;s number</source>
        <translation>pin, unpin o el número de TikTok</translation>
    </message>
    <message>
        <source>which kind of message is pinned</source>
        <translation>qué clase de mensaje se fija</translation>
    </message>
    <message>
        <source>the comment that is pinned</source>
        <translation>el comentario que se fija</translation>
    </message>
    <message>
        <source>the message that is pinned</source>
        <translation>el mensaje que se fija</translation>
    </message>
    <message>
        <source>who pinned it: number</source>
        <translation>quién lo fijó: número</translation>
    </message>
    <message>
        <source>for how long</source>
        <translation>por cuánto tiempo</translation>
    </message>
    <message>
        <source>language of a subtitle</source>
        <translation>idioma de un subtítulo</translation>
    </message>
    <message>
        <source>what was said, as TikTok heard it</source>
        <translation>lo que se dijo, según lo oyó TikTok</translation>
    </message>
    <message>
        <source>how long it is shown</source>
        <translation>cuánto se muestra</translation>
    </message>
    <message>
        <source>the sentence; a later message of one sentence replaces it</source>
        <translation>la frase; un mensaje posterior de la misma frase la reemplaza</translation>
    </message>
    <message>
        <source>the sentence will not change any more</source>
        <translation>la frase ya no cambiará</translation>
    </message>
    <message>
        <source>messages that a moderator hid</source>
        <translation>mensajes que ocultó quien modera</translation>
    </message>
    <message>
        <source>people whose messages a moderator hid</source>
        <translation>personas cuyos mensajes ocultó quien modera</translation>
    </message>
    <message>
        <source>which list: 0 of the hour, 1 of the week, 8 of the day, others as TikTok numbers them</source>
        <translation>qué lista: 0 de la hora, 1 de la semana, 8 del día, otras según las numera TikTok</translation>
    </message>
    <message>
        <source>place of the streamer there; 0: none</source>
        <translation>puesto del streamer en ella; 0: ninguno</translation>
    </message>
    <message>
        <source>points of the streamer there</source>
        <translation>puntos del streamer en ella</translation>
    </message>
    <message>
        <source>when that list ends</source>
        <translation>cuándo termina esa lista</translation>
    </message>
    <message>
        <source>what TikTok tells the room</source>
        <translation>lo que TikTok dice a la sala</translation>
    </message>
    <message>
        <source>TikTok&apos;s name of that text</source>
        <translation>nombre que TikTok da a ese texto</translation>
    </message>
    <message>
        <source>where it is shown, in TikTok&apos;s words</source>
        <translation>dónde se muestra, en palabras de TikTok</translation>
    </message>
    <message>
        <source>how the streamer greets</source>
        <translation>el saludo del streamer</translation>
    </message>
    <message>
        <source>language of the greeting, as TikTok takes it to be</source>
        <translation>idioma del saludo, según cree TikTok</translation>
    </message>
    <message>
        <source>became a super fan, or joined as one: became, joined</source>
        <translation>pasó a ser superfán, o entró siéndolo: became, joined</translation>
    </message>
    <message>
        <source>TikTok&apos;s name of the text that told it</source>
        <translation>nombre que TikTok da al texto que lo dijo</translation>
    </message>
    <message>
        <source>as what number the person joined the fan team</source>
        <translation>con qué número entró la persona en el club de fans</translation>
    </message>
    <message>
        <source>what the message is for, as TikTok numbers it</source>
        <translation>para qué es el mensaje, según lo numera TikTok</translation>
    </message>
    <message>
        <source>kind of the banner, as TikTok numbers them</source>
        <translation>clase de anuncio, según la numera TikTok</translation>
    </message>
    <message>
        <source>TikTok&apos;s name of the text on it</source>
        <translation>nombre que TikTok da a su texto</translation>
    </message>
    <message>
        <source>the text on it</source>
        <translation>su texto</translation>
    </message>
    <message>
        <source>kind of the banner, in TikTok&apos;s words</source>
        <translation>clase de anuncio, en palabras de TikTok</translation>
    </message>
    <message>
        <source>TikTok&apos;s name of a message that this version does not know</source>
        <translation>nombre que TikTok da a un mensaje que esta versión no conoce</translation>
    </message>
    <message>
        <source>why a known message could not be read</source>
        <translation>por qué no se pudo leer un mensaje conocido</translation>
    </message>
    <message>
        <source>Texts are what people wrote: they can tell who somebody is. Names of the event&apos;s people are found whole, with or without the emoji at their ends; parts of names and names of others stay. A word after an @, to a space or punctuation, is taken for a handle; it is called like that person only where the event tells whom it means.</source>
        <translation>Los textos son lo que la gente escribió: pueden decir quién es alguien. Los nombres de las personas del evento se encuentran enteros, con o sin los emojis de sus extremos; las partes de nombres y los nombres de otras personas quedan. Una palabra detrás de una @, hasta un espacio o signo de puntuación, se toma por un nombre de usuario; solo se llama como esa persona donde el evento dice de quién se trata.</translation>
    </message>
    <message>
        <source>length of a text that was left out; of each option of a poll it is options.text_length, of each text of a caption texts.text_length</source>
        <translation>longitud de un texto que se ha omitido; la de cada opción de una encuesta es options.text_length, la de cada texto de un subtítulo texts.text_length</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>unknown option %1</source>
        <translation>opción desconocida %1</translation>
    </message>
    <message>
        <source>%1 is not an option of %2</source>
        <translation>%1 no es una opción de %2</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 no lleva valor</translation>
    </message>
    <message>
        <source>%1 needs a value (%2)</source>
        <translation>%1 necesita un valor (%2)</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3, not “%4”</source>
        <translation>%1 debe ser un número de %2 a %3, no «%4»</translation>
    </message>
</context>
<context>
    <name>CommandsText</name>
    <message>
        <source>watch lives until they end, --duration passes or Ctrl+C</source>
        <translation>sigue lives hasta que terminan, pasa --duration o Ctrl+C</translation>
    </message>
    <message>
        <source>run a recording through the same pipeline</source>
        <translation>pasa una grabación por el mismo camino</translation>
    </message>
    <message>
        <source>can it be watched now, and if not, why not</source>
        <translation>¿se puede seguir ahora? y si no, por qué</translation>
    </message>
    <message>
        <source>Racha watches TikTok lives and stores their events.</source>
        <translation>Racha sigue lives de TikTok y guarda sus eventos.</translation>
    </message>
    <message>
        <source>Usage: racha-cli COMMAND [OPTIONS]</source>
        <translation>Uso: racha-cli ORDEN [OPCIONES]</translation>
    </message>
    <message>
        <source>racha-cli COMMAND --help shows the options of a command.</source>
        <translation>racha-cli ORDEN --help muestra las opciones de una orden.</translation>
    </message>
    <message>
        <source>Racha is not connected with TikTok in any way.</source>
        <translation>Racha no tiene ninguna relación con TikTok.</translation>
    </message>
    <message>
        <source>Usage: racha-cli %1</source>
        <translation>Uso: racha-cli %1</translation>
    </message>
    <message>
        <source>figures of stored lives: summary, top-gifters, timeline …</source>
        <translation>cifras de lives guardados: summary, top-gifters, timeline …</translation>
    </message>
    <message>
        <source>stored events as CSV, JSON Lines or a workbook</source>
        <translation>eventos guardados como CSV, JSON Lines o libro de cálculo</translation>
    </message>
    <message>
        <source>look after the store: status, migrate, verify …</source>
        <translation>cuidar del almacén: status, migrate, verify …</translation>
    </message>
    <message>
        <source>copy a recording, for others, without telling who its people are</source>
        <translation>copia una grabación, para otros, sin decir quiénes son sus personas</translation>
    </message>
    <message>
        <source>a fake TikTok on 127.0.0.1, to try things with</source>
        <translation>un TikTok simulado en 127.0.0.1, para hacer pruebas</translation>
    </message>
</context>
<context>
    <name>CoverageText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>cannot be known</source>
        <translation>no se puede saber</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>no se dice</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>%1 del total</translation>
    </message>
    <message>
        <source>only a live with guests tells a total</source>
        <translation>solo un live con invitados dice un total</translation>
    </message>
    <message>
        <source>growth of the room&apos;s total while it was watched</source>
        <translation>crecimiento del total de la sala mientras se observaba</translation>
    </message>
    <message>
        <source>TikTok does not say what it withholds from whoever is not logged in</source>
        <translation>TikTok no dice qué oculta a quien no ha iniciado sesión</translation>
    </message>
    <message>
        <source>this computer&apos;s clock against TikTok&apos;s, way of the frames included</source>
        <translation>el reloj de este ordenador frente al de TikTok, incluido el camino de las tramas</translation>
    </message>
    <message>
        <source>Time connected</source>
        <translation>Tiempo conectado</translation>
    </message>
    <message>
        <source>Time without connection</source>
        <translation>Tiempo sin conexión</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Hueco más largo</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Tramas</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Bytes recibidos</translation>
    </message>
    <message>
        <source>Largest frame</source>
        <translation>Trama más grande</translation>
    </message>
    <message>
        <source>Largest frame, unpacked</source>
        <translation>Trama más grande, descomprimida</translation>
    </message>
    <message>
        <source>Frames not readable</source>
        <translation>Tramas ilegibles</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Messages understood</source>
        <translation>Mensajes entendidos</translation>
    </message>
    <message>
        <source>Messages from before the capture</source>
        <translation>Mensajes anteriores a la captura</translation>
    </message>
    <message>
        <source>Repeated messages</source>
        <translation>Mensajes repetidos</translation>
    </message>
    <message>
        <source>Unknown messages</source>
        <translation>Mensajes desconocidos</translation>
    </message>
    <message>
        <source>Damaged messages</source>
        <translation>Mensajes dañados</translation>
    </message>
    <message>
        <source>Likes seen</source>
        <translation>Me gusta vistos</translation>
    </message>
    <message>
        <source>Likes by the room&apos;s count</source>
        <translation>Me gusta según la sala</translation>
    </message>
    <message>
        <source>Likes missing</source>
        <translation>Me gusta que faltan</translation>
    </message>
    <message>
        <source>Likes during gaps</source>
        <translation>Me gusta durante los huecos</translation>
    </message>
    <message>
        <source>Diamonds seen</source>
        <translation>Diamantes vistos</translation>
    </message>
    <message>
        <source>Diamonds by the room&apos;s count</source>
        <translation>Diamantes según la sala</translation>
    </message>
    <message>
        <source>Diamonds missing</source>
        <translation>Diamantes que faltan</translation>
    </message>
    <message>
        <source>Diamonds during gaps</source>
        <translation>Diamantes durante los huecos</translation>
    </message>
    <message>
        <source>Counts of viewers</source>
        <translation>Recuentos de espectadores</translation>
    </message>
    <message>
        <source>Most viewers told</source>
        <translation>Máximo de espectadores indicado</translation>
    </message>
    <message>
        <source>Viewers in all, as told</source>
        <translation>Espectadores en total, según la sala</translation>
    </message>
    <message>
        <source>Comments withheld by TikTok</source>
        <translation>Comentarios ocultados por TikTok</translation>
    </message>
    <message>
        <source>Clock difference</source>
        <translation>Diferencia de reloj</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>Deriva del reloj</translation>
    </message>
    <message>
        <source>Clock jumps</source>
        <translation>Saltos del reloj</translation>
    </message>
    <message>
        <source>Late messages</source>
        <translation>Mensajes tardíos</translation>
    </message>
    <message>
        <source>Names cut</source>
        <translation>Nombres recortados</translation>
    </message>
    <message>
        <source>Ids out of range</source>
        <translation>Identificadores fuera de rango</translation>
    </message>
    <message>
        <source>observed</source>
        <comment>how a figure is known</comment>
        <translation>observado</translation>
    </message>
    <message>
        <source>derived</source>
        <comment>how a figure is known</comment>
        <translation>deducido</translation>
    </message>
    <message>
        <source>estimated</source>
        <comment>how a figure is known</comment>
        <translation>estimado</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>how a figure is known</comment>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unknown cause</source>
        <translation>causa desconocida</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>Todavía no ha llegado nada.</translation>
    </message>
    <message>
        <source>%1 of the time connected</source>
        <translation>%1 del tiempo con conexión</translation>
    </message>
    <message>
        <source>%1 of the likes seen</source>
        <translation>%1 de los me gusta vistos</translation>
    </message>
    <message>
        <source>%1 of the diamonds seen</source>
        <translation>%1 de los diamantes vistos</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown message(s)</source>
        <translation>
            <numerusform>%n mensaje desconocido</numerusform>
            <numerusform>%n mensajes desconocidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged message(s)</source>
        <translation>
            <numerusform>%n mensaje dañado</numerusform>
            <numerusform>%n mensajes dañados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) not readable</source>
        <translation>
            <numerusform>%n trama ilegible</numerusform>
            <numerusform>%n tramas ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>DatabaseActionsText</name>
    <message>
        <source>which database is used, who chose it, what is in it</source>
        <translation>qué base de datos se usa, quién la eligió y qué contiene</translation>
    </message>
    <message>
        <source>create the tables, or bring them to this version</source>
        <translation>crear las tablas o llevarlas a esta versión</translation>
    </message>
    <message>
        <source>copy the whole store into a new SQLite file, checked</source>
        <translation>copia todo el almacén a un archivo SQLite nuevo, comprobado</translation>
    </message>
    <message>
        <source>take old events out, all or those of a filter</source>
        <translation>quita eventos viejos, todos o los de un filtro</translation>
    </message>
    <message>
        <source>take over another store, a predecessor&apos;s, recordings, JSON lines</source>
        <translation>incorpora otro almacén, el de un predecesor, grabaciones o JSON Lines</translation>
    </message>
    <message>
        <source>compute streaks and totals again, and name each cell that differs; --repair writes them</source>
        <translation>calcular de nuevo rachas y totales y nombrar cada celda que difiere; --repair los escribe</translation>
    </message>
    <message>
        <source>decode stored messages again, and show what this version understands better; --apply writes it</source>
        <translation>volver a decodificar los mensajes guardados y mostrar qué entiende mejor esta versión; --apply lo escribe</translation>
    </message>
</context>
<context>
    <name>DatabaseBackupText</name>
    <message>
        <source>name the file once: %1 or --output</source>
        <translation>indica el archivo una sola vez: %1 o --output</translation>
    </message>
    <message>
        <source>--output needs the name of a file</source>
        <translation>--output necesita el nombre de un archivo</translation>
    </message>
    <message>
        <source>a backup is written to a file, not to -</source>
        <translation>una copia de seguridad se escribe en un archivo, no en -</translation>
    </message>
</context>
<context>
    <name>DatabaseCommandText</name>
    <message>
        <source>%1 is too much</source>
        <translation>%1 sobra</translation>
    </message>
    <message>
        <source>an action is missing: %1</source>
        <translation>falta una acción: %1</translation>
    </message>
    <message>
        <source>unknown action %1; there are %2</source>
        <translation>acción desconocida %1; existen %2</translation>
    </message>
</context>
<context>
    <name>DatabaseImportText</name>
    <message>
        <source>name what is imported: a store, a recording or a file of JSON lines</source>
        <translation>indica qué se importa: un almacén, una grabación o un archivo de JSON Lines</translation>
    </message>
</context>
<context>
    <name>DatabasePruneText</name>
    <message>
        <source>--older-than is missing: how many days stay</source>
        <translation>falta --older-than: cuántos días se quedan</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>borrando</translation>
    </message>
    <message>
        <source>giving the room back to the disk</source>
        <translation>devolviendo el espacio al disco</translation>
    </message>
    <message>
        <source>Erased: %1 events of %2 lives.</source>
        <translation>Borrado: %1 eventos de %2 lives.</translation>
    </message>
    <message>
        <source>On disk: %1, before %2.</source>
        <translation>En el disco: %1, antes %2.</translation>
    </message>
    <message>
        <source>Would erase: %1 events of %2 lives, and %3 streaks of theirs.</source>
        <translation>Se borrarían: %1 eventos de %2 lives, y %3 rachas suyas.</translation>
    </message>
    <message>
        <source>On disk: %1, about %2 of it for these events.</source>
        <translation>En el disco: %1; unos %2 son de estos eventos.</translation>
    </message>
    <message>
        <source>Nothing is changed. With --apply they are erased; make a backup first.</source>
        <translation>No se cambia nada. Con --apply se borran; haz antes una copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>DatabaseRedecodeText</name>
    <message>
        <source>--apply changes rows: back the database up with the server&apos;s own tools, and add --yes</source>
        <translation>--apply cambia filas: haz una copia de la base de datos con las herramientas del servidor y añade --yes</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Decoding again…</source>
        <translation>Decodificando de nuevo…</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are going to be written</source>
        <translation>
            <numerusform>se va a escribir %n evento</numerusform>
            <numerusform>se van a escribir %n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>the database as it was: %1</source>
        <translation>la base de datos tal como estaba: %1</translation>
    </message>
</context>
<context>
    <name>DatabaseStatusText</name>
    <message>
        <source>Database:</source>
        <translation>Base de datos:</translation>
    </message>
    <message>
        <source>Chosen by:</source>
        <translation>Elegida por:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Estado:</translation>
    </message>
    <message>
        <source>not created yet; made at the first use</source>
        <translation>aún no creada; se crea al primer uso</translation>
    </message>
    <message>
        <source>Engine:</source>
        <translation>Motor:</translation>
    </message>
    <message>
        <source>Schema:</source>
        <translation>Esquema:</translation>
    </message>
    <message>
        <source>version %1, up to date</source>
        <translation>versión %1, al día</translation>
    </message>
    <message>
        <source>version %1 of %2</source>
        <translation>versión %1 de %2</translation>
    </message>
    <message>
        <source>Events:</source>
        <translation>Eventos:</translation>
    </message>
    <message>
        <source>Captures:</source>
        <translation>Capturas:</translation>
    </message>
    <message>
        <source>Streaks:</source>
        <translation>Rachas:</translation>
    </message>
    <message>
        <source>Marks:</source>
        <translation>Marcas:</translation>
    </message>
    <message>
        <source>Gaps:</source>
        <translation>Huecos:</translation>
    </message>
</context>
<context>
    <name>DatabaseVerifyText</name>
    <message>
        <source>--repair changes rows: back the database up with the server&apos;s own tools, and add --yes</source>
        <translation>--repair cambia filas: haz una copia de la base de datos con las herramientas del servidor y añade --yes</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are going to be repaired</source>
        <translation>
            <numerusform>se va a reparar %n hallazgo</numerusform>
            <numerusform>se van a reparar %n hallazgos</numerusform>
        </translation>
    </message>
    <message>
        <source>the database as it was: %1</source>
        <translation>la base de datos tal como estaba: %1</translation>
    </message>
</context>
<context>
    <name>DecidedSettingsText</name>
    <message>
        <source>%1 names no setting; similar are %2</source>
        <translation>%1 no es de ningún ajuste; se parecen %2</translation>
    </message>
    <message>
        <source>%1 needs a setting and its value, such as feed/pin_diamonds=500, not “%2”</source>
        <translation>%1 necesita un ajuste y su valor, como feed/pin_diamonds=500, no «%2»</translation>
    </message>
    <message>
        <source>%1: there is no setting “%2” to be given; similar are %3</source>
        <translation>%1: no hay ningún ajuste «%2» que se pueda dar; se parecen %3</translation>
    </message>
    <message>
        <source>passed over: %1</source>
        <translation>no se aplica: %1</translation>
    </message>
    <message>
        <source>%1 decides where secrets go and is read from the environment only</source>
        <translation>%1 decide adónde van los secretos y solo vale en el entorno</translation>
    </message>
</context>
<context>
    <name>DocumentCharts</name>
    <message>
        <source>Chart: %1, from %2 to %3. The figures are in the table of the timeline.</source>
        <translation>Gráfico: %1, de %2 a %3. Las cifras están en la tabla de la cronología.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The command was not understood.</source>
        <translation>No se entendió la orden.</translation>
    </message>
    <message>
        <source>An option, a value or a sub-command is missing, misspelt or not allowed here.</source>
        <translation>Falta una opción, un valor o una suborden, está mal escrita o no se permite aquí.</translation>
    </message>
    <message>
        <source>Look at --help and try again.</source>
        <translation>Consulta --help e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>That is not a TikTok username.</source>
        <translation>Eso no es un nombre de usuario de TikTok.</translation>
    </message>
    <message>
        <source>A username has 2 to 24 letters, digits, underscores and dots.</source>
        <translation>Un nombre de usuario tiene de 2 a 24 letras, cifras, guiones bajos y puntos.</translation>
    </message>
    <message>
        <source>Type the name as it stands in the profile&apos;s address, with or without @.</source>
        <translation>Escribe el nombre tal como aparece en la dirección del perfil, con @ o sin ella.</translation>
    </message>
    <message>
        <source>The address holds a password or a key.</source>
        <translation>La dirección contiene una contraseña o una clave.</translation>
    </message>
    <message>
        <source>Other users of this computer can see the command line.</source>
        <translation>Otros usuarios de este ordenador pueden ver la línea de órdenes.</translation>
    </message>
    <message>
        <source>Take it out of the address and give it by a file or by the environment.</source>
        <translation>Quítala de la dirección e indícala en un archivo o en el entorno.</translation>
    </message>
    <message>
        <source>TikTok knows no such user.</source>
        <translation>TikTok no conoce a ese usuario.</translation>
    </message>
    <message>
        <source>The name is misspelt, or the account was renamed or deleted.</source>
        <translation>El nombre está mal escrito, o la cuenta cambió de nombre o se eliminó.</translation>
    </message>
    <message>
        <source>Open the profile in a browser and copy its name.</source>
        <translation>Abre el perfil en un navegador y copia su nombre.</translation>
    </message>
    <message>
        <source>The user is not live now.</source>
        <translation>El usuario no está en directo ahora.</translation>
    </message>
    <message>
        <source>The live has not begun, or it is over.</source>
        <translation>El live no ha empezado o ya terminó.</translation>
    </message>
    <message>
        <source>TikTok shows this live only to certain accounts.</source>
        <translation>TikTok muestra este live solo a ciertas cuentas.</translation>
    </message>
    <message>
        <source>It is restricted by age, private, or for friends only.</source>
        <translation>Está restringido por edad, es privado o es solo para amigos.</translation>
    </message>
    <message>
        <source>TikTok refused to answer.</source>
        <translation>TikTok se negó a responder.</translation>
    </message>
    <message>
        <source>It asks for a captcha, or it limits the requests from this network.</source>
        <translation>Pide un captcha o limita las peticiones desde esta red.</translation>
    </message>
    <message>
        <source>Wait some minutes, use another network or a proxy, or set a key of the signing service.</source>
        <translation>Espera unos minutos, usa otra red o un proxy, o configura una clave del servicio de firma.</translation>
    </message>
    <message>
        <source>TikTok does not show this live in this region.</source>
        <translation>TikTok no muestra este live en esta región.</translation>
    </message>
    <message>
        <source>Connect through a proxy in a country where the live is shown.</source>
        <translation>Conéctate por un proxy en un país donde se vea el live.</translation>
    </message>
    <message>
        <source>TikTok let nobody in from this device (DEVICE_BLOCKED).</source>
        <translation>TikTok no deja entrar a este dispositivo (DEVICE_BLOCKED).</translation>
    </message>
    <message>
        <source>The address of this computer or its anonymous identity is on a block list.</source>
        <translation>La dirección de este ordenador o su identidad anónima está en una lista de bloqueo.</translation>
    </message>
    <message>
        <source>Wait an hour, use another network or a proxy, or set a key of the signing service.</source>
        <translation>Espera una hora, usa otra red o un proxy, o configura una clave del servicio de firma.</translation>
    </message>
    <message>
        <source>TikTok no longer accepts unsigned connections.</source>
        <translation>TikTok ya no acepta conexiones sin firma.</translation>
    </message>
    <message>
        <source>The direct way was switched off on its side.</source>
        <translation>La vía directa se desactivó de su lado.</translation>
    </message>
    <message>
        <source>Set a key of the signing service and use --provider sign or auto.</source>
        <translation>Configura una clave del servicio de firma y usa --provider sign o auto.</translation>
    </message>
    <message>
        <source>Look for a newer version of Racha, and try another --provider meanwhile.</source>
        <translation>Busca una versión más reciente de Racha y prueba mientras otro --provider.</translation>
    </message>
    <message>
        <source>The connection stands, but no message arrives.</source>
        <translation>La conexión está abierta, pero no llega ningún mensaje.</translation>
    </message>
    <message>
        <source>TikTok accepts the connection and keeps its messages back, often for an address that it distrusts.</source>
        <translation>TikTok acepta la conexión y retiene los mensajes, a menudo por desconfiar de la dirección.</translation>
    </message>
    <message>
        <source>Try again later, from another network, or with the signing service.</source>
        <translation>Inténtalo más tarde, desde otra red o con el servicio de firma.</translation>
    </message>
    <message>
        <source>The quota of the signing service is used up.</source>
        <translation>Se agotó la cuota del servicio de firma.</translation>
    </message>
    <message>
        <source>Too many connections were made with this key, or without one.</source>
        <translation>Se hicieron demasiadas conexiones con esta clave, o sin clave.</translation>
    </message>
    <message>
        <source>Wait until the quota is renewed, or use a key with a larger plan.</source>
        <translation>Espera a que se renueve la cuota, o usa una clave con un plan mayor.</translation>
    </message>
    <message>
        <source>The signing service refused the key.</source>
        <translation>El servicio de firma rechazó la clave.</translation>
    </message>
    <message>
        <source>The key is wrong or expired, or its plan does not include this request.</source>
        <translation>La clave es incorrecta o caducó, o su plan no incluye esta petición.</translation>
    </message>
    <message>
        <source>Check the key and its plan in your account of the service.</source>
        <translation>Revisa la clave y su plan en tu cuenta del servicio.</translation>
    </message>
    <message>
        <source>The signing service does not work at the moment.</source>
        <translation>El servicio de firma no funciona en este momento.</translation>
    </message>
    <message>
        <source>It answers with an error, or with an answer without address or cookie.</source>
        <translation>Responde con un error, o con una respuesta sin dirección o sin cookie.</translation>
    </message>
    <message>
        <source>Try again in some minutes, or use --provider direct.</source>
        <translation>Inténtalo en unos minutos, o usa --provider direct.</translation>
    </message>
    <message>
        <source>The name of the server could not be found.</source>
        <translation>No se encontró el nombre del servidor.</translation>
    </message>
    <message>
        <source>This computer is offline, or its name server does not answer.</source>
        <translation>Este ordenador está sin conexión, o su servidor de nombres no responde.</translation>
    </message>
    <message>
        <source>Check the network connection and the server&apos;s name.</source>
        <translation>Revisa la conexión de red y el nombre del servidor.</translation>
    </message>
    <message>
        <source>The encrypted connection could not be made.</source>
        <translation>No se pudo establecer la conexión cifrada.</translation>
    </message>
    <message>
        <source>The certificate is not trusted, or something between reads the traffic.</source>
        <translation>El certificado no es de confianza, o algo intermedio lee el tráfico.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; trust a private certificate with --ca-file.</source>
        <translation>Revisa el reloj de este ordenador; confía en un certificado privado con --ca-file.</translation>
    </message>
    <message>
        <source>The proxy did not let the connection through.</source>
        <translation>El proxy no dejó pasar la conexión.</translation>
    </message>
    <message>
        <source>Its address, user or password is wrong, or it is down.</source>
        <translation>Su dirección, usuario o contraseña son incorrectos, o no está en marcha.</translation>
    </message>
    <message>
        <source>Check --proxy and RACHA_PROXY_PASSWORD.</source>
        <translation>Revisa --proxy y RACHA_PROXY_PASSWORD.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The network is slow or a firewall swallows the connection.</source>
        <translation>La red es lenta o un cortafuegos se traga la conexión.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Revisa la red e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The server refused the connection.</source>
        <translation>El servidor rechazó la conexión.</translation>
    </message>
    <message>
        <source>Nothing listens at that address, or a firewall closes it.</source>
        <translation>Nada escucha en esa dirección, o un cortafuegos la cierra.</translation>
    </message>
    <message>
        <source>Check the address and the port.</source>
        <translation>Revisa la dirección y el puerto.</translation>
    </message>
    <message>
        <source>The connection was cut.</source>
        <translation>La conexión se cortó.</translation>
    </message>
    <message>
        <source>The server or something between closed it.</source>
        <translation>El servidor o algo intermedio la cerró.</translation>
    </message>
    <message>
        <source>Try again; if it repeats, try another network.</source>
        <translation>Inténtalo de nuevo; si se repite, prueba otra red.</translation>
    </message>
    <message>
        <source>The network failed.</source>
        <translation>Falló la red.</translation>
    </message>
    <message>
        <source>The connection broke in an unexpected way.</source>
        <translation>La conexión se interrumpió de forma inesperada.</translation>
    </message>
    <message>
        <source>The database server cannot be reached.</source>
        <translation>No se puede alcanzar el servidor de base de datos.</translation>
    </message>
    <message>
        <source>It is not running, or host or port is wrong.</source>
        <translation>No está en marcha, o el host o el puerto son incorrectos.</translation>
    </message>
    <message>
        <source>Start the server, and check host and port.</source>
        <translation>Inicia el servidor y revisa el host y el puerto.</translation>
    </message>
    <message>
        <source>The database refused user or password.</source>
        <translation>La base de datos rechazó el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>The server has no database of that name.</source>
        <translation>El servidor no tiene ninguna base de datos con ese nombre.</translation>
    </message>
    <message>
        <source>The name is misspelt, or the database was not created yet.</source>
        <translation>El nombre está mal escrito, o la base aún no se creó.</translation>
    </message>
    <message>
        <source>Create it with CREATE DATABASE … CHARACTER SET utf8mb4, or correct the name.</source>
        <translation>Créala con CREATE DATABASE … CHARACTER SET utf8mb4, o corrige el nombre.</translation>
    </message>
    <message>
        <source>The driver for this database is not installed.</source>
        <translation>El controlador de esta base de datos no está instalado.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQL plug-in for it is missing.</source>
        <translation>Falta el complemento SQL de Qt correspondiente.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-mysql or libqt6sql6-sqlite.</source>
        <translation>Instala el paquete libqt6sql6-mysql o libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>The database server is too old.</source>
        <translation>El servidor de base de datos es demasiado antiguo.</translation>
    </message>
    <message>
        <source>It lacks functions that Racha needs.</source>
        <translation>Le faltan funciones que Racha necesita.</translation>
    </message>
    <message>
        <source>Use MariaDB 10.6, MySQL 8.0 or newer, or the embedded SQLite.</source>
        <translation>Usa MariaDB 10.6, MySQL 8.0 o posterior, o el SQLite integrado.</translation>
    </message>
    <message>
        <source>The database was made by a newer Racha.</source>
        <translation>La base de datos la creó una versión más nueva de Racha.</translation>
    </message>
    <message>
        <source>Its tables have a form that this version does not know.</source>
        <translation>Sus tablas tienen una forma que esta versión no conoce.</translation>
    </message>
    <message>
        <source>Update Racha, or choose another database.</source>
        <translation>Actualiza Racha o elige otra base de datos.</translation>
    </message>
    <message>
        <source>The database holds tables that Racha did not make.</source>
        <translation>La base de datos contiene tablas que Racha no creó.</translation>
    </message>
    <message>
        <source>Another program, perhaps the predecessor, keeps its events there.</source>
        <translation>Otro programa, quizá el predecesor, guarda ahí sus eventos.</translation>
    </message>
    <message>
        <source>Choose another database, or let Racha take it over with: racha-cli database migrate --adopt.</source>
        <translation>Elige otra base de datos, o deja que Racha la adopte con: racha-cli database migrate --adopt.</translation>
    </message>
    <message>
        <source>The database cannot be written.</source>
        <translation>No se puede escribir en la base de datos.</translation>
    </message>
    <message>
        <source>The database connection is not encrypted as asked.</source>
        <translation>La conexión con la base de datos no está cifrada como se pidió.</translation>
    </message>
    <message>
        <source>The server offers no TLS, or its certificate is not valid for this host.</source>
        <translation>El servidor no ofrece TLS, o su certificado no vale para este host.</translation>
    </message>
    <message>
        <source>Check tls= and ca= of the database URL and the server&apos;s certificate.</source>
        <translation>Revisa tls= y ca= en la URL de la base de datos y el certificado del servidor.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>Se perdió la conexión con la base de datos.</translation>
    </message>
    <message>
        <source>The server was stopped or the network failed.</source>
        <translation>El servidor se detuvo o falló la red.</translation>
    </message>
    <message>
        <source>Nothing is lost: Racha keeps the events and tries again. Check the server.</source>
        <translation>No se pierde nada: Racha guarda los eventos y lo reintenta. Revisa el servidor.</translation>
    </message>
    <message>
        <source>The database reported an error.</source>
        <translation>La base de datos informó de un error.</translation>
    </message>
    <message>
        <source>The technical detail says which.</source>
        <translation>El detalle técnico dice cuál.</translation>
    </message>
    <message>
        <source>Check the state of the database with: racha-cli database status.</source>
        <translation>Revisa el estado de la base con: racha-cli database status.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>It does not exist, or you have no right to read it.</source>
        <translation>No existe o no tienes permiso para leerlo.</translation>
    </message>
    <message>
        <source>Check the path and the rights.</source>
        <translation>Revisa la ruta y los permisos.</translation>
    </message>
    <message>
        <source>The file is not a Racha recording.</source>
        <translation>El archivo no es una grabación de Racha.</translation>
    </message>
    <message>
        <source>It is of another kind, or its beginning is damaged.</source>
        <translation>Es de otro tipo, o su principio está dañado.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .racha.</source>
        <translation>Elige un archivo que termine en .racha.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>No se puede escribir el archivo.</translation>
    </message>
    <message>
        <source>It exists already, its folder is missing, or you have no right to write there.</source>
        <translation>Ya existe, falta su carpeta o no tienes permiso para escribir ahí.</translation>
    </message>
    <message>
        <source>Choose another name or folder; Racha never overwrites a recording.</source>
        <translation>Elige otro nombre u otra carpeta; Racha nunca sobrescribe una grabación.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>There is no room left for the recording or the database.</source>
        <translation>No queda espacio para la grabación o la base de datos.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk, and start again.</source>
        <translation>Libera espacio o elige otro disco, y empieza de nuevo.</translation>
    </message>
    <message>
        <source>TikTok&apos;s answer was not understood.</source>
        <translation>No se entendió la respuesta de TikTok.</translation>
    </message>
    <message>
        <source>TikTok changed its pages or their data.</source>
        <translation>TikTok cambió sus páginas o sus datos.</translation>
    </message>
    <message>
        <source>Look for a newer version of Racha, or use --provider sign meanwhile.</source>
        <translation>Busca una versión más reciente de Racha, o usa mientras --provider sign.</translation>
    </message>
    <message>
        <source>The messages of the live were not understood.</source>
        <translation>No se entendieron los mensajes del live.</translation>
    </message>
    <message>
        <source>TikTok changed its protocol, or the data is damaged.</source>
        <translation>TikTok cambió su protocolo, o los datos están dañados.</translation>
    </message>
    <message>
        <source>Look for a newer version of Racha; a recording made with --record helps to repair it.</source>
        <translation>Busca una versión más reciente de Racha; una grabación con --record ayuda a arreglarlo.</translation>
    </message>
    <message>
        <source>One of them is wrong, the user may not come from this computer, or the server wants an encrypted connection.</source>
        <translation>Uno de los dos es incorrecto, el usuario no puede entrar desde este ordenador o el servidor exige una conexión cifrada.</translation>
    </message>
    <message>
        <source>Check DB_USER and DB_PASSWORD or the password file, and the user&apos;s account on the server.</source>
        <translation>Revisa DB_USER y DB_PASSWORD o el archivo de contraseña, y la cuenta del usuario en el servidor.</translation>
    </message>
    <message>
        <source>The user may not use this database.</source>
        <translation>El usuario no puede usar esta base de datos.</translation>
    </message>
    <message>
        <source>The user has no rights on it, or the server has no database of that name.</source>
        <translation>No tiene permisos sobre ella, o el servidor no tiene ninguna base con ese nombre.</translation>
    </message>
    <message>
        <source>Check the name, or let the server&apos;s administrator run GRANT ALL ON that database for the user.</source>
        <translation>Revisa el nombre, o pide al administrador del servidor que ejecute GRANT ALL ON esa base para el usuario.</translation>
    </message>
    <message>
        <source>The file or its folder is read-only, the server runs with read_only, the user may only read, or the settings say so.</source>
        <translation>El archivo o su carpeta son de solo lectura, el servidor está en modo read_only, el usuario solo puede leer o así lo dicen los ajustes.</translation>
    </message>
    <message>
        <source>Correct the rights, the server&apos;s read_only or the settings, or choose another place.</source>
        <translation>Corrige los permisos, el read_only del servidor o los ajustes, o elige otro lugar.</translation>
    </message>
    <message>
        <source>The database is busy.</source>
        <translation>La base de datos está ocupada.</translation>
    </message>
    <message>
        <source>Another program holds the rows or the file with a long transaction, or writes the same live.</source>
        <translation>Otro programa retiene las filas o el archivo con una transacción larga, o escribe el mismo live.</translation>
    </message>
    <message>
        <source>Nothing is lost: Racha keeps the events and tries again. If it lasts, end the long transaction.</source>
        <translation>No se pierde nada: Racha guarda los eventos y lo reintenta. Si continúa, termina la transacción larga.</translation>
    </message>
    <message>
        <source>The database server takes no more connections.</source>
        <translation>El servidor de base de datos no acepta más conexiones.</translation>
    </message>
    <message>
        <source>Its limit, or that of this user, is reached (max_connections, max_user_connections).</source>
        <translation>Se alcanzó su límite o el de este usuario (max_connections, max_user_connections).</translation>
    </message>
    <message>
        <source>Nothing is lost: Racha tries again. Close other programs, or raise the limit on the server.</source>
        <translation>No se pierde nada: Racha lo reintenta. Cierra otros programas o sube el límite en el servidor.</translation>
    </message>
    <message>
        <source>An event is larger than the database server takes at once.</source>
        <translation>Un evento es más grande de lo que el servidor de base de datos acepta de una vez.</translation>
    </message>
    <message>
        <source>The server&apos;s max_allowed_packet is small.</source>
        <translation>El max_allowed_packet del servidor es pequeño.</translation>
    </message>
    <message>
        <source>Raise max_allowed_packet on the server, for example to 64 MiB.</source>
        <translation>Sube max_allowed_packet en el servidor, por ejemplo a 64 MiB.</translation>
    </message>
    <message>
        <source>The database server has no room left.</source>
        <translation>El servidor de base de datos se quedó sin espacio.</translation>
    </message>
    <message>
        <source>Its disk is full, or its tables may not grow any more.</source>
        <translation>Su disco está lleno, o sus tablas ya no pueden crecer.</translation>
    </message>
    <message>
        <source>Nothing is lost: Racha keeps the events and tries again. Make room on the server.</source>
        <translation>No se pierde nada: Racha guarda los eventos y lo reintenta. Libera espacio en el servidor.</translation>
    </message>
    <message>
        <source>The database cluster takes no writes at the moment.</source>
        <translation>El clúster de base de datos no admite escrituras en este momento.</translation>
    </message>
    <message>
        <source>Too few of its members are up, or the one that was asked still catches up with the others.</source>
        <translation>Faltan demasiados de sus miembros, o el consultado aún se está poniendo al día con los demás.</translation>
    </message>
    <message>
        <source>Nothing is lost: Racha keeps the events and tries all members again. Start the missing ones.</source>
        <translation>No se pierde nada: Racha guarda los eventos y vuelve a probar con todos los miembros. Inicia los que faltan.</translation>
    </message>
    <message>
        <source>A session of an account that may see it can help: see the settings, or --session-file. So can a browser where you are logged in: --provider bridge.</source>
        <translation>Puede ayudar la sesión de una cuenta que pueda verlo: mira los ajustes o --session-file. También un navegador en el que hayas iniciado sesión: --provider bridge.</translation>
    </message>
    <message>
        <source>The host or TikTok limits it to certain countries, or the network here filters TikTok.</source>
        <translation>El anfitrión o TikTok lo limitan a ciertos países, o la red de aquí filtra TikTok.</translation>
    </message>
    <message>
        <source>The message server refused the connection.</source>
        <translation>El servidor de mensajes rechazó la conexión.</translation>
    </message>
    <message>
        <source>TikTok probably changed how clients connect; the technical detail says what it answered.</source>
        <translation>Es probable que TikTok haya cambiado la forma de conectarse; el detalle técnico dice qué respondió.</translation>
    </message>
    <message>
        <source>No browser answers that Racha could read along with.</source>
        <translation>No responde ningún navegador cuyos mensajes Racha pueda leer.</translation>
    </message>
    <message>
        <source>It is not running, was started without --remote-debugging-port, or listens at another port.</source>
        <translation>No está en marcha, se inició sin --remote-debugging-port o escucha en otro puerto.</translation>
    </message>
    <message>
        <source>Start it with --remote-debugging-port=9222 and --user-data-dir=FOLDER, as the manual says.</source>
        <translation>Inícialo con --remote-debugging-port=9222 y --user-data-dir=CARPETA, como dice el manual.</translation>
    </message>
    <message>
        <source>The browser&apos;s tab with the live was closed.</source>
        <translation>Se cerró la pestaña del navegador con el live.</translation>
    </message>
    <message>
        <source>Somebody closed it, and Racha does not open it again by itself.</source>
        <translation>Alguien la cerró, y Racha no vuelve a abrirla por su cuenta.</translation>
    </message>
    <message>
        <source>Open the live in the browser again; Racha goes on by itself.</source>
        <translation>Abre otra vez el live en el navegador; Racha sigue por sí sola.</translation>
    </message>
    <message>
        <source>The browser&apos;s tab shows another page now.</source>
        <translation>La pestaña del navegador muestra ahora otra página.</translation>
    </message>
    <message>
        <source>Somebody followed a link in it, or TikTok leads elsewhere, for instance to its login.</source>
        <translation>Alguien siguió un enlace en ella, o TikTok lleva a otro sitio, por ejemplo a iniciar sesión.</translation>
    </message>
    <message>
        <source>Open the live in the browser again, and log in there if it asks for that.</source>
        <translation>Abre otra vez el live en el navegador e inicia sesión allí si lo pide.</translation>
    </message>
    <message>
        <source>The mapping of a message cannot be used.</source>
        <translation>No se puede usar la definición de un mensaje.</translation>
    </message>
    <message>
        <source>The file is not as a mapping has to be, or it contradicts another one.</source>
        <translation>El archivo no es como debe ser una definición, o contradice a otra.</translation>
    </message>
    <message>
        <source>Correct the line or key that is named, or take the file out of the folder of mappings.</source>
        <translation>Corrige la línea o la clave que se nombra, o saca el archivo de la carpeta de definiciones.</translation>
    </message>
    <message>
        <source>Try again later, or wait for it: tick Live › Wait Until They Are Live, or use --wait.</source>
        <translation>Inténtalo más tarde, o espéralo: marca Live › Esperar a que esté en directo, o usa --wait.</translation>
    </message>
    <message>
        <source>The message server did not accept the signature of the connection (illegal secret key).</source>
        <translation>El servidor de mensajes no aceptó la firma de la conexión (illegal secret key).</translation>
    </message>
    <message>
        <source>TikTok wants a signed address here, or the cookie that goes with it was missing or too old.</source>
        <translation>TikTok exige aquí una dirección firmada, o faltaba la cookie que la acompaña o era demasiado antigua.</translation>
    </message>
    <message>
        <source>Try again; if it is refused again, set a key of the signing service and use --provider sign or auto.</source>
        <translation>Inténtalo de nuevo; si vuelve a rechazarse, configura una clave del servicio de firma y usa --provider sign o auto.</translation>
    </message>
    <message>
        <source>The message server does not know the application that Racha calls itself (illegal app_id).</source>
        <translation>El servidor de mensajes no conoce la aplicación con la que se presenta Racha (illegal app_id).</translation>
    </message>
    <message>
        <source>TikTok changed what it expects in the address, or something between alters the address.</source>
        <translation>TikTok cambió lo que espera en la dirección, o algo intermedio la altera.</translation>
    </message>
    <message>
        <source>Look for a newer version of Racha, and use --provider managed or bridge meanwhile.</source>
        <translation>Busca una versión más reciente de Racha y usa mientras tanto --provider managed o bridge.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The program or the computer stopped before anything was written to it, or it was not copied whole.</source>
        <translation>El programa o el ordenador se pararon antes de escribir nada en él, o no se copió entero.</translation>
    </message>
    <message>
        <source>Choose another recording: this one holds nothing.</source>
        <translation>Elige otra grabación: en esta no hay nada.</translation>
    </message>
</context>
<context>
    <name>EventFacts</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date, as QLocale writes it</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Comenzó</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Newest message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>TikTok&apos;s own time</source>
        <translation>Hora según TikTok</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>It happened before the capture joined; TikTok sent it again.</source>
        <translation>Ocurrió antes de que empezara la captura; TikTok lo envió de nuevo.</translation>
    </message>
    <message>
        <source>gifter level %1</source>
        <translation>nivel %1 de regalos</translation>
    </message>
    <message>
        <source>fan team level %1</source>
        <translation>nivel %1 del equipo de fans</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Streak</source>
        <translation>Racha</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n messages</source>
        <comment>state of a streak</comment>
        <translation>
            <numerusform>%1 · %n mensaje</numerusform>
            <numerusform>%1 · %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Diamantes</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Captura</translation>
    </message>
    <message>
        <source>no. %1, begun %2</source>
        <translation>n.º %1, iniciada el %2</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Clase de mensaje</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Id. del mensaje</translation>
    </message>
    <message>
        <source>Person id</source>
        <translation>Id. de la persona</translation>
    </message>
    <message>
        <source>Room id</source>
        <translation>Id. de la sala</translation>
    </message>
    <message>
        <source>Streak id</source>
        <translation>Id. de la racha</translation>
    </message>
    <message>
        <source>Row id</source>
        <translation>Id. de la fila</translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message>
        <source>gift %1</source>
        <translation>regalo %1</translation>
    </message>
    <message>
        <source>🎁 %1 sent %2 x%3</source>
        <translation>🎁 %1 envió %2 x%3</translation>
    </message>
    <message>
        <source>🔄 %1 sent %2 x%3 (Streak total: %4)</source>
        <translation>🔄 %1 envió %2 x%3 (Total racha: %4)</translation>
    </message>
    <message>
        <source>✅ %1 sent %2 x%3 (Streak total: %4)</source>
        <translation>✅ %1 envió %2 x%3 (Total racha: %4)</translation>
    </message>
    <message>
        <source>❤️ %1 liked</source>
        <translation>❤️ %1 dio like</translation>
    </message>
    <message>
        <source>❤️ %1 sent %2 likes (Streak total: %3)</source>
        <translation>❤️ %1 dio %2 likes (Total racha: %3)</translation>
    </message>
    <message>
        <source>💬 %1: %2</source>
        <translation>💬 %1: %2</translation>
    </message>
    <message>
        <source>📤 %1 shared the live</source>
        <translation>📤 %1 compartió el live</translation>
    </message>
    <message>
        <source>👤 %1 followed</source>
        <translation>👤 %1 siguió al streamer</translation>
    </message>
    <message>
        <source>🚪 %1 joined</source>
        <translation>🚪 %1 se unió al live</translation>
    </message>
    <message>
        <source>⭐ %1 subscribed</source>
        <translation>⭐ %1 se suscribió</translation>
    </message>
    <message>
        <source>🎬 Capturing events of @%1...</source>
        <translation>🎬 Iniciando captura de eventos para @%1...</translation>
    </message>
    <message>
        <source>✅ Connected to @%1 - Room ID: %2</source>
        <translation>✅ Conectado a @%1 - Room ID: %2</translation>
    </message>
    <message>
        <source>⚠️ Connection lost: %1. Trying again in %2 s</source>
        <translation>⚠️ Conexión perdida: %1. Reintento en %2 s</translation>
    </message>
    <message>
        <source>✅ Reconnected; no data for %1 s</source>
        <translation>✅ Reconectado; sin datos durante %1 s</translation>
    </message>
    <message>
        <source>🏁 The live ended</source>
        <translation>🏁 El live terminó</translation>
    </message>
    <message>
        <source>🔖 Mark: %1</source>
        <translation>🔖 Marca: %1</translation>
    </message>
    <message>
        <source>👀 %1 watching</source>
        <translation>👀 %1 espectadores</translation>
    </message>
    <message>
        <source>⏸️ The host paused the live</source>
        <translation>⏸️ El anfitrión pausó el live</translation>
    </message>
    <message>
        <source>▶️ The live goes on</source>
        <translation>▶️ El live continúa</translation>
    </message>
    <message>
        <source>⏹️ TikTok ends the live</source>
        <translation>⏹️ TikTok termina el live</translation>
    </message>
    <message>
        <source>⏹️ The host ends the live</source>
        <translation>⏹️ El anfitrión termina el live</translation>
    </message>
    <message numerus="yes">
        <source>😀 %1 sent %n sticker(s)</source>
        <translation>
            <numerusform>😀 %1 envió %n sticker</numerusform>
            <numerusform>😀 %1 envió %n stickers</numerusform>
        </translation>
    </message>
    <message>
        <source>🧧 Treasure box of %1: %2 diamonds</source>
        <translation>🧧 Cofre de %1: %2 diamantes</translation>
    </message>
    <message>
        <source>🎯 Goal: %1</source>
        <translation>🎯 Meta: %1</translation>
    </message>
    <message>
        <source>🎯 Goal: %1 (%2 of %3)</source>
        <translation>🎯 Meta: %1 (%2 de %3)</translation>
    </message>
    <message>
        <source>⚔️ Battle: %1</source>
        <translation>⚔️ Batalla: %1</translation>
    </message>
    <message>
        <source>⚔️ Battle score: %1</source>
        <translation>⚔️ Marcador de la batalla: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>📊 Poll %1 (%2)</source>
        <translation>📊 Encuesta %1 (%2)</translation>
    </message>
    <message>
        <source>❓ %1 asks: %2</source>
        <translation>❓ %1 pregunta: %2</translation>
    </message>
    <message>
        <source>📌 Pinned: %1</source>
        <translation>📌 Fijado: %1</translation>
    </message>
    <message>
        <source>📝 Caption: %1</source>
        <translation>📝 Subtítulo: %1</translation>
    </message>
    <message numerus="yes">
        <source>🧹 %n message(s) or person(s) hidden by a moderator</source>
        <translation>
            <numerusform>🧹 Un moderador ocultó %n mensaje o persona</numerusform>
            <numerusform>🧹 Un moderador ocultó %n mensajes o personas</numerusform>
        </translation>
    </message>
    <message>
        <source>📢 %1</source>
        <translation>📢 %1</translation>
    </message>
    <message>
        <source>👋 Welcome text: %1</source>
        <translation>👋 Texto de bienvenida: %1</translation>
    </message>
    <message>
        <source>💎 %1 became a super fan</source>
        <translation>💎 %1 se hizo superfan</translation>
    </message>
    <message>
        <source>💎 %1, a super fan, joined</source>
        <translation>💎 %1, superfan, se unió al live</translation>
    </message>
    <message>
        <source>🛡️ %1 joined the fan team</source>
        <translation>🛡️ %1 se unió al equipo de fans</translation>
    </message>
    <message>
        <source>❔ Unknown message: %1</source>
        <translation>❔ Mensaje desconocido: %1</translation>
    </message>
    <message>
        <source>ℹ️ %1</source>
        <translation>ℹ️ %1</translation>
    </message>
    <message>
        <source>ℹ️ %1: %2</source>
        <translation>ℹ️ %1: %2</translation>
    </message>
</context>
<context>
    <name>EventPresenter</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Regalo</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Suscripción</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>events about the live itself</comment>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>events of other kinds</comment>
        <translation>Otros</translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <comment>people</comment>
        <translation>
            <numerusform>entró %n</numerusform>
            <numerusform>entraron %n</numerusform>
        </translation>
    </message>
    <message>
        <source>joined</source>
        <comment>one person</comment>
        <translation>se unió al live</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of people</comment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Gift no. %1</source>
        <translation>Regalo n.º %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a gift for a guest</comment>
        <translation>%1 para %2</translation>
    </message>
    <message>
        <source>to %1: %2</source>
        <translation>a %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n likes</source>
        <translation>
            <numerusform>%n me gusta</numerusform>
            <numerusform>%n me gusta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shared the live · %n joined</source>
        <comment>people whom a share brought</comment>
        <translation>
            <numerusform>compartió el live · entró %n</numerusform>
            <numerusform>compartió el live · entraron %n</numerusform>
        </translation>
    </message>
    <message>
        <source>shared the live</source>
        <translation>compartió el live</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>siguió al streamer</translation>
    </message>
    <message numerus="yes">
        <source>subscribed for %n months</source>
        <translation>
            <numerusform>se suscribió por %n mes</numerusform>
            <numerusform>se suscribió por %n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>subscribed</source>
        <translation>se suscribió</translation>
    </message>
    <message>
        <source>joined as a super fan</source>
        <translation>entró como superfán</translation>
    </message>
    <message>
        <source>became a super fan</source>
        <translation>se hizo superfán</translation>
    </message>
    <message>
        <source>joined the fan team</source>
        <translation>se unió al club de fans</translation>
    </message>
    <message numerus="yes">
        <source>%n stickers</source>
        <translation>
            <numerusform>%n sticker</numerusform>
            <numerusform>%n stickers</numerusform>
        </translation>
    </message>
    <message>
        <source>The treasure is gone</source>
        <translation>El cofre se agotó</translation>
    </message>
    <message numerus="yes">
        <source>Treasure of %1 ◆ for %n people</source>
        <translation>
            <numerusform>Cofre de %1 ◆ para %n persona</numerusform>
            <numerusform>Cofre de %1 ◆ para %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>The host paused the live</source>
        <translation>El anfitrión pausó el live</translation>
    </message>
    <message>
        <source>The live goes on</source>
        <translation>El live continúa</translation>
    </message>
    <message>
        <source>The live ended</source>
        <translation>El live terminó</translation>
    </message>
    <message>
        <source>Battle over: %1</source>
        <translation>Fin de la batalla: %1</translation>
    </message>
    <message>
        <source>Battle: %1</source>
        <translation>Batalla: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n votes</source>
        <comment>title of a poll</comment>
        <translation>
            <numerusform>%1 · %n voto</numerusform>
            <numerusform>%1 · %n votos</numerusform>
        </translation>
    </message>
    <message>
        <source>unpinned</source>
        <translation>ya no está fijado</translation>
    </message>
    <message>
        <source>%1 watching</source>
        <translation>%1 mirando</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>title, reached, target</comment>
        <translation>%1: %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>A moderator hid %n messages</source>
        <translation>
            <numerusform>Un moderador ocultó %n mensaje</numerusform>
            <numerusform>Un moderador ocultó %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1 in the ranking</source>
        <translation>Puesto %1 de la clasificación</translation>
    </message>
    <message>
        <source>No place in the ranking</source>
        <translation>Fuera de la clasificación</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>No se pudo leer %1</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>%1 s without connection (%2 – %3): events may be missing</source>
        <translation>%1 s sin conexión (%2 – %3): pueden faltar eventos</translation>
    </message>
    <message>
        <source>Connected at %1</source>
        <translation>Conectado a las %1</translation>
    </message>
    <message>
        <source>Paused by the host at %1</source>
        <translation>Pausado por el anfitrión a las %1</translation>
    </message>
    <message>
        <source>The live ended at %1</source>
        <translation>El live terminó a las %1</translation>
    </message>
    <message>
        <source>The capture stopped at %1</source>
        <translation>La captura se detuvo a las %1</translation>
    </message>
    <message>
        <source>The capture failed at %1</source>
        <translation>La captura falló a las %1</translation>
    </message>
    <message>
        <source>running %1</source>
        <comment>a streak, with its duration</comment>
        <translation>en curso %1</translation>
    </message>
    <message>
        <source>host</source>
        <translation>anfitrión</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>moderador</translation>
    </message>
    <message>
        <source>super fan</source>
        <translation>superfán</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>suscriptor</translation>
    </message>
    <message>
        <source>top gifter</source>
        <translation>gran donante</translation>
    </message>
    <message>
        <source>new gifter</source>
        <translation>nuevo donante</translation>
    </message>
    <message>
        <source>friend</source>
        <translation>amigo</translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n voto</numerusform>
            <numerusform>%n votos</numerusform>
        </translation>
    </message>
    <message>
        <source>The live went on at %1</source>
        <translation>El live continuó a las %1</translation>
    </message>
</context>
<context>
    <name>EventType</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Regalo</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Suscripción</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Espectadores</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Reanudado</translation>
    </message>
    <message>
        <source>Live end</source>
        <translation>Fin del live</translation>
    </message>
    <message>
        <source>Stickers</source>
        <translation>Stickers</translation>
    </message>
    <message>
        <source>Treasure</source>
        <translation>Cofre</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Battle</source>
        <translation>Batalla</translation>
    </message>
    <message>
        <source>Battle score</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Subtítulo</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Super fan</source>
        <translation>Superfan</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>Banner</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>ExportCommandText</name>
    <message>
        <source>--format is csv, jsonl or xlsx, not “%1”</source>
        <translation>--format es csv, jsonl o xlsx, no «%1»</translation>
    </message>
    <message>
        <source>%1 is for CSV only</source>
        <translation>%1 es solo para CSV</translation>
    </message>
    <message>
        <source>--delimiter is a comma, a semicolon, tab or another sign, not “%1”</source>
        <translation>--delimiter es una coma, un punto y coma, tab u otro signo, no «%1»</translation>
    </message>
    <message>
        <source>--columns: at most %1 columns</source>
        <translation>--columns: como mucho %1 columnas</translation>
    </message>
    <message>
        <source>--output needs the name of a file, or -</source>
        <translation>--output necesita el nombre de un archivo, o -</translation>
    </message>
    <message>
        <source>a workbook is written to a file: --output FILE</source>
        <translation>un libro de cálculo se escribe en un archivo: --output ARCHIVO</translation>
    </message>
    <message>
        <source>%1 is too much</source>
        <translation>%1 sobra</translation>
    </message>
    <message>
        <source>cancelled; nothing was written</source>
        <translation>cancelado; no se ha escrito nada</translation>
    </message>
    <message>
        <source>%1 needs the name of another file</source>
        <translation>%1 necesita el nombre de otro archivo</translation>
    </message>
    <message>
        <source>--pseudonyms and --new-pseudonym-key exclude each other</source>
        <translation>--pseudonyms y --new-pseudonym-key se excluyen</translation>
    </message>
    <message>
        <source>--hide-streamer needs --pseudonyms</source>
        <translation>--hide-streamer necesita --pseudonyms</translation>
    </message>
    <message>
        <source>there is no %1; --new-pseudonym-key instead of --pseudonyms makes it, with a new key</source>
        <translation>no existe %1; --new-pseudonym-key en vez de --pseudonyms lo crea, con una clave nueva</translation>
    </message>
    <message>
        <source>%1 is the database; the export needs another file</source>
        <translation>%1 es la base de datos; la exportación necesita otro archivo</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>“%1” is no column. Columns are those of live_events (event_type, diamonds, …), paths into event_data (gift.name), and time, type, user, nickname, text, gift, count, streak and live</source>
        <translation>«%1» no es una columna. Son columnas las de live_events (event_type, diamonds, …), las rutas de event_data (gift.name) y time, type, user, nickname, text, gift, count, streak y live</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to %1 (%2)</source>
        <translation>
            <numerusform>%n evento escrito en %1 (%2)</numerusform>
            <numerusform>%n eventos escritos en %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were longer than a spreadsheet takes and were cut</source>
        <translation>
            <numerusform>%n celda era más larga de lo que admite una hoja de cálculo y se ha cortado</numerusform>
            <numerusform>%n celdas eran más largas de lo que admite una hoja de cálculo y se han cortado</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>Column %1: expected a field, such as type or user.</source>
        <translation>Columna %1: se esperaba un campo, como type o user.</translation>
    </message>
    <message>
        <source>Column %1: expected an operator: == != &lt; &lt;= &gt; &gt;= in contains matches.</source>
        <translation>Columna %1: se esperaba un operador: == != &lt; &lt;= &gt; &gt;= in contains matches.</translation>
    </message>
    <message>
        <source>Column %1: expected == != &lt; &lt;= &gt; &gt;= or in, because this field is not text.</source>
        <translation>Columna %1: se esperaba == != &lt; &lt;= &gt; &gt;= o in, porque este campo no es texto.</translation>
    </message>
    <message>
        <source>Column %1: expected == != or in, because this field is true or false.</source>
        <translation>Columna %1: se esperaba == != o in, porque este campo solo es true o false.</translation>
    </message>
    <message>
        <source>Column %1: expected a word, or a text in quotes.</source>
        <translation>Columna %1: se esperaba una palabra, o un texto entre comillas.</translation>
    </message>
    <message>
        <source>Column %1: expected a number, such as 100.</source>
        <translation>Columna %1: se esperaba un número, como 100.</translation>
    </message>
    <message>
        <source>Column %1: expected true or false.</source>
        <translation>Columna %1: se esperaba true o false.</translation>
    </message>
    <message>
        <source>Column %1: expected a time, such as 2026-11-23T20:00 or -15m.</source>
        <translation>Columna %1: se esperaba una hora, como 2026-11-23T20:00 o -15m.</translation>
    </message>
    <message>
        <source>Column %1: expected a type of event, such as gift or comment.</source>
        <translation>Columna %1: se esperaba un tipo de evento, como gift o comment.</translation>
    </message>
    <message>
        <source>Column %1: expected a regular expression, in quotes where it holds spaces.</source>
        <translation>Columna %1: se esperaba una expresión regular, entre comillas si lleva espacios.</translation>
    </message>
    <message>
        <source>Column %1: expected a list in parentheses, such as (ana, luis).</source>
        <translation>Columna %1: se esperaba una lista entre paréntesis, como (ana, luis).</translation>
    </message>
    <message>
        <source>Column %1: expected a comma or the closing parenthesis of the list.</source>
        <translation>Columna %1: se esperaba una coma o el paréntesis que cierra la lista.</translation>
    </message>
    <message>
        <source>Column %1: expected and, or, or the end of the filter.</source>
        <translation>Columna %1: se esperaba and, or, o el final del filtro.</translation>
    </message>
    <message>
        <source>Column %1: expected and, or, or a closing parenthesis.</source>
        <translation>Columna %1: se esperaba and, or, o un paréntesis de cierre.</translation>
    </message>
    <message>
        <source>Column %1: this is not understood.</source>
        <translation>Columna %1: esto no se entiende.</translation>
    </message>
    <message>
        <source>Column %1: this character cannot be part of a filter.</source>
        <translation>Columna %1: este carácter no puede formar parte de un filtro.</translation>
    </message>
    <message>
        <source>Column %1: “%2” is not an operator; equal is written ==.</source>
        <translation>Columna %1: “%2” no es un operador; igual se escribe ==.</translation>
    </message>
    <message>
        <source>Column %1: the quote that begins here is not closed.</source>
        <translation>Columna %1: las comillas que se abren aquí no se cierran.</translation>
    </message>
    <message>
        <source>Column %1: there is no field “%2”; expected one such as type or user.</source>
        <translation>Columna %1: no existe el campo “%2”; se esperaba uno como type o user.</translation>
    </message>
    <message>
        <source>Column %1: expected a regular expression, and “%2” is not one.</source>
        <translation>Columna %1: se esperaba una expresión regular, y “%2” no lo es.</translation>
    </message>
    <message>
        <source>Column %1: a regular expression has at most %2 characters.</source>
        <translation>Columna %1: una expresión regular tiene como máximo %2 caracteres.</translation>
    </message>
    <message>
        <source>Column %1: a filter has at most %2 characters.</source>
        <translation>Columna %1: un filtro tiene como máximo %2 caracteres.</translation>
    </message>
    <message>
        <source>Column %1: parentheses and “not” may be nested at most %2 deep.</source>
        <translation>Columna %1: los paréntesis y “not” se pueden anidar como máximo %2 veces.</translation>
    </message>
    <message>
        <source>Column %1: a list has at most %2 values.</source>
        <translation>Columna %1: una lista tiene como máximo %2 valores.</translation>
    </message>
    <message>
        <source>Column %1: a filter has at most %2 comparisons.</source>
        <translation>Columna %1: un filtro tiene como máximo %2 comparaciones.</translation>
    </message>
    <message>
        <source>kind of event</source>
        <translation>tipo de evento</translation>
    </message>
    <message>
        <source>handle, nickname or id</source>
        <translation>usuario, apodo o id</translation>
    </message>
    <message>
        <source>the comment</source>
        <translation>el comentario</translation>
    </message>
    <message>
        <source>name or id of the gift</source>
        <translation>nombre o id del regalo</translation>
    </message>
    <message>
        <source>id or state of the streak</source>
        <translation>id o estado de la racha</translation>
    </message>
    <message>
        <source>streamer or room</source>
        <translation>streamer o sala</translation>
    </message>
    <message>
        <source>when it happened</source>
        <translation>cuándo ocurrió</translation>
    </message>
    <message>
        <source>value in diamonds</source>
        <translation>valor en diamantes</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>es exactamente</translation>
    </message>
    <message>
        <source>is something else than</source>
        <translation>es distinto de</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>es menor que</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>es como máximo</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>es mayor que</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>es como mínimo</translation>
    </message>
    <message>
        <source>is one of a list</source>
        <translation>es uno de una lista</translation>
    </message>
    <message>
        <source>has this text in it, capitals and accents aside</source>
        <translation>contiene este texto, sin mirar mayúsculas ni acentos</translation>
    </message>
    <message>
        <source>fits a regular expression</source>
        <translation>encaja con una expresión regular</translation>
    </message>
    <message>
        <source>both must hold</source>
        <translation>deben cumplirse ambas</translation>
    </message>
    <message>
        <source>one is enough</source>
        <translation>basta con una</translation>
    </message>
    <message>
        <source>what follows must not hold</source>
        <translation>lo que sigue no debe cumplirse</translation>
    </message>
    <message>
        <source>column of the stored events</source>
        <translation>columna de los eventos guardados</translation>
    </message>
    <message>
        <source>detail of the event</source>
        <translation>detalle del evento</translation>
    </message>
    <message>
        <source>used before</source>
        <translation>usado antes</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>Severe</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>how bad a finding is</comment>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>The store is behind: up to %1 events waited</source>
        <translation>El almacén va con retraso: esperaron hasta %1 eventos</translation>
    </message>
    <message>
        <source>Damaged messages: %1</source>
        <translation>Mensajes dañados: %1</translation>
    </message>
    <message>
        <source>Frames that cannot be read: %1</source>
        <translation>Tramas que no se pueden leer: %1</translation>
    </message>
    <message>
        <source>Field %1 of %2 is missing</source>
        <translation>Falta el campo %1 de %2</translation>
    </message>
    <message>
        <source>Connection lost (%1): %2 s without data</source>
        <translation>Conexión perdida (%1): %2 s sin datos</translation>
    </message>
    <message>
        <source>A flood of repeated messages</source>
        <translation>Una avalancha de mensajes repetidos</translation>
    </message>
    <message>
        <source>A clock jumped</source>
        <translation>Un reloj dio un salto</translation>
    </message>
    <message>
        <source>A very large frame: %1 unpacked</source>
        <translation>Una trama muy grande: %1 descomprimida</translation>
    </message>
    <message>
        <source>A very large frame: %1</source>
        <translation>Una trama muy grande: %1</translation>
    </message>
    <message>
        <source>Ids that no database can hold</source>
        <translation>Identificadores que no caben en ninguna base de datos</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 s behind TikTok&apos;s</source>
        <translation>El reloj de este ordenador va %1 s por detrás del de TikTok</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 s ahead of TikTok&apos;s</source>
        <translation>El reloj de este ordenador va %1 s por delante del de TikTok</translation>
    </message>
    <message>
        <source>Messages that Racha does not know: %1</source>
        <translation>Mensajes que Racha no conoce: %1</translation>
    </message>
    <message>
        <source>%1 has a new field, %2</source>
        <translation>%1 tiene un campo nuevo, %2</translation>
    </message>
    <message>
        <source>Gift streaks whose end never came</source>
        <translation>Rachas de regalos cuyo final nunca llegó</translation>
    </message>
    <message>
        <source>Streaks of %1 whose end never came</source>
        <translation>Rachas de %1 cuyo final nunca llegó</translation>
    </message>
    <message>
        <source>Names longer than their column</source>
        <translation>Nombres más largos que su columna</translation>
    </message>
    <message>
        <source>The database is slower than the live or does not answer. Nothing is lost: what waits is in the journal, and is stored by itself.</source>
        <translation>La base de datos es más lenta que el live o no responde. No se pierde nada: lo que espera está en el diario y se guardará solo.</translation>
    </message>
    <message>
        <source>TikTok may have changed these messages. They are stored as they came: a later version can decode them again.</source>
        <translation>Puede que TikTok haya cambiado estos mensajes. Se guardan tal como llegaron: una versión posterior podrá decodificarlos de nuevo.</translation>
    </message>
    <message>
        <source>What these frames held could not be unpacked, so nobody knows which events are missing. The recording keeps them as they came.</source>
        <translation>Lo que contenían estas tramas no se pudo descomprimir, así que no se sabe qué eventos faltan. La grabación las conserva tal como llegaron.</translation>
    </message>
    <message>
        <source>Every message of this kind had the field before. TikTok may have renamed it: look whether something of these events is empty.</source>
        <translation>Antes, todos los mensajes de este tipo llevaban el campo. Puede que TikTok lo haya renombrado: comprueba si algo de estos eventos está vacío.</translation>
    </message>
    <message>
        <source>What happened meanwhile was not seen. Totals of the room jump over it; the coverage estimates what is missing.</source>
        <translation>Lo que ocurrió entretanto no se vio. Los totales de la sala lo saltan; la cobertura estima lo que falta.</translation>
    </message>
    <message>
        <source>The server sent again what it had sent before, as after a change of connection. Repeats are counted and not stored.</source>
        <translation>El servidor envió otra vez lo que ya había enviado, como tras un cambio de conexión. Las repeticiones se cuentan y no se guardan.</translation>
    </message>
    <message>
        <source>The time of this computer or of TikTok&apos;s server was set, or the computer slept. Times of receiving before and after do not compare.</source>
        <translation>Se cambió la hora de este ordenador o del servidor de TikTok, o el ordenador estuvo suspendido. Las horas de recepción de antes y de después no son comparables.</translation>
    </message>
    <message>
        <source>Usual frames have some KiB. Racha reads at most 16 MiB, and 32 MiB unpacked; what is larger is refused.</source>
        <translation>Las tramas normales tienen unos KiB. Racha lee como máximo 16 MiB, y 32 MiB descomprimidos; lo que es mayor se rechaza.</translation>
    </message>
    <message>
        <source>Such an id is stored as none. The event keeps its undecoded message.</source>
        <translation>Un identificador así se guarda como ninguno. El evento conserva su mensaje sin decodificar.</translation>
    </message>
    <message>
        <source>Times of receiving are off by that much against TikTok&apos;s own. Set the clock of this computer by the network.</source>
        <translation>Las horas de recepción difieren en esa medida de las de TikTok. Pon en hora el reloj de este ordenador por la red.</translation>
    </message>
    <message>
        <source>They are stored with their undecoded message: look at its fields, a later version may know what they mean.</source>
        <translation>Se guardan con su mensaje sin decodificar: mira sus campos; puede que una versión posterior sepa qué significan.</translation>
    </message>
    <message>
        <source>TikTok began to send something that was not there before. Racha does not use it yet.</source>
        <translation>TikTok ha empezado a enviar algo que antes no estaba. Racha todavía no lo usa.</translation>
    </message>
    <message>
        <source>The message with the end was lost, or the giver left. The streak was closed after its idle time; its total is what was seen.</source>
        <translation>El mensaje con el final se perdió, o quien regalaba se fue. La racha se cerró tras su tiempo de inactividad; su total es lo que se vio.</translation>
    </message>
    <message>
        <source>Such a name is cut in the columns of the store; nothing else changes.</source>
        <translation>Un nombre así se recorta en las columnas del almacén; nada más cambia.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
</context>
<context>
    <name>FormattersText</name>
    <message numerus="yes">
        <source>%1 event(s)/s</source>
        <translation>
            <numerusform>%1 evento/s</numerusform>
            <numerusform>%1 eventos/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorText</name>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Decoding again…</source>
        <translation>Decodificando de nuevo…</translation>
    </message>
</context>
<context>
    <name>KeychainText</name>
    <message>
        <source>Keychain</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>Racha: database %1</source>
        <translation>Racha: base de datos %1</translation>
    </message>
    <message>
        <source>Racha: signing key</source>
        <translation>Racha: clave de firma</translation>
    </message>
    <message>
        <source>Racha: TikTok session</source>
        <translation>Racha: sesión de TikTok</translation>
    </message>
    <message>
        <source>Racha: proxy %1</source>
        <translation>Racha: proxy %1</translation>
    </message>
</context>
<context>
    <name>LanguageOptionText</name>
    <message>
        <source>--lang is en or es, not “%1”</source>
        <translation>--lang es en o es, no «%1»</translation>
    </message>
</context>
<context>
    <name>MainText</name>
    <message>
        <source>See: racha-cli %1--help</source>
        <translation>Consulta: racha-cli %1--help</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>falta una orden</translation>
    </message>
    <message>
        <source>unknown command %1</source>
        <translation>orden desconocida %1</translation>
    </message>
    <message>
        <source>Racha watches TikTok lives in a window and stores their events.</source>
        <translation>Racha sigue lives de TikTok en una ventana y guarda sus eventos.</translation>
    </message>
    <message>
        <source>Usage: racha [username or recording] [options]</source>
        <translation>Uso: racha [usuario o grabación] [opciones]</translation>
    </message>
    <message>
        <source>Without a username it opens its first page; --demo plays a live in which all people are invented.</source>
        <translation>Sin usuario abre su primera página; --demo reproduce un live en el que todas las personas son inventadas.</translation>
    </message>
    <message>
        <source>In the window, F1 opens the manual. racha-cli does the same without a display: racha-cli --help.</source>
        <translation>En la ventana, F1 abre el manual. racha-cli hace lo mismo sin pantalla: racha-cli --help.</translation>
    </message>
    <message>
        <source>Racha is not connected with TikTok in any way.</source>
        <translation>Racha no tiene ninguna relación con TikTok.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>where events are stored: sqlite:PATH or mysql://[user@]host[:port]/database</source>
        <translation>dónde se guardan los eventos: sqlite:RUTA o mysql://[usuario@]host[:puerto]/base</translation>
    </message>
    <message>
        <source>store nothing</source>
        <translation>no guarda nada</translation>
    </message>
    <message>
        <source>JSON Lines on standard output instead of text</source>
        <translation>JSON Lines en la salida estándar en lugar de texto</translation>
    </message>
    <message>
        <source>keep a recording; with several usernames FILE is a folder</source>
        <translation>conserva una grabación; con varios usuarios FILE es una carpeta</translation>
    </message>
    <message>
        <source>stop by itself after this time</source>
        <translation>se detiene sola pasado este tiempo</translation>
    </message>
    <message>
        <source>if not live yet, wait until it is</source>
        <translation>si aún no hay directo, espera a que empiece</translation>
    </message>
    <message>
        <source>so many times faster (default 1)</source>
        <translation>tantas veces más rápido (por omisión 1)</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>tan rápido como se pueda</translation>
    </message>
    <message>
        <source>a gift streak ends after S seconds without a message (5 to 120, default 10)</source>
        <translation>una racha de regalos termina tras S segundos sin mensajes (de 5 a 120; por omisión 10)</translation>
    </message>
    <message>
        <source>a like streak ends after S seconds without a message (2 to 30, default 5)</source>
        <translation>una racha de me gusta termina tras S segundos sin mensajes (de 2 a 30; por omisión 5)</translation>
    </message>
    <message>
        <source>rate of the estimates in US dollars (default 0.01)</source>
        <translation>tarifa de las estimaciones en dólares (por omisión 0.01)</translation>
    </message>
    <message>
        <source>the live, by its room or its streamer; all: all lives (default: the newest)</source>
        <translation>el live, por su sala o por su streamer; all: todos los lives (por omisión: el más reciente)</translation>
    </message>
    <message>
        <source>the streak by its id</source>
        <translation>la racha por su id</translation>
    </message>
    <message>
        <source>at most N rows</source>
        <translation>como mucho N filas</translation>
    </message>
    <message>
        <source>begin with a byte order mark</source>
        <translation>empieza con una marca de orden de bytes</translation>
    </message>
    <message>
        <source>base address instead of www.tiktok.com</source>
        <translation>dirección base en lugar de www.tiktok.com</translation>
    </message>
    <message>
        <source>base address instead of webcast.tiktok.com</source>
        <translation>dirección base en lugar de webcast.tiktok.com</translation>
    </message>
    <message>
        <source>address of the message server</source>
        <translation>dirección del servidor de mensajes</translation>
    </message>
    <message>
        <source>base address of the signing service</source>
        <translation>dirección base del servicio de firma</translation>
    </message>
    <message>
        <source>base address of the service for the anonymous cookie</source>
        <translation>dirección base del servicio de la cookie anónima</translation>
    </message>
    <message>
        <source>certificates to trust besides the system&apos;s</source>
        <translation>certificados de confianza además de los del sistema</translation>
    </message>
    <message>
        <source>language of what is printed (default: the locale)</source>
        <translation>idioma de lo que se imprime (por omisión, el del sistema)</translation>
    </message>
    <message>
        <source>write one JSON object with figures a second</source>
        <translation>escribe un objeto JSON con cifras cada segundo</translation>
    </message>
    <message>
        <source>do not hand over to a running window</source>
        <translation>abre una ventana aparte en vez de usar la que ya está abierta</translation>
    </message>
    <message>
        <source>open a recording</source>
        <translation>abre una grabación</translation>
    </message>
    <message>
        <source>play the sample recording</source>
        <translation>reproduce la grabación de muestra</translation>
    </message>
    <message>
        <source>take over tables that Racha did not make</source>
        <translation>adopta tablas que Racha no creó</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>muestra esta ayuda</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>muestra la versión</translation>
    </message>
    <message>
        <source>which events, as in: type == gift and diamonds &gt;= 100; of a capture: which are shown, all are stored</source>
        <translation>qué eventos, por ejemplo: type == gift and diamonds &gt;= 100; de una captura: cuáles se muestran, se guardan todos</translation>
    </message>
    <message>
        <source>form of the export (default csv)</source>
        <translation>formato de la exportación (por omisión, csv)</translation>
    </message>
    <message>
        <source>where to write (export: default -, standard output)</source>
        <translation>dónde escribir (export: por omisión -, la salida estándar)</translation>
    </message>
    <message>
        <source>columns and their order: time,user,gift.name,diamonds (default: all of live_events)</source>
        <translation>columnas y su orden: time,user,gift.name,diamonds (por omisión, todas las de live_events)</translation>
    </message>
    <message>
        <source>what stands between cells of CSV (default a comma); tab for a tab</source>
        <translation>qué separa las celdas de CSV (por omisión, una coma); tab para un tabulador</translation>
    </message>
    <message>
        <source>leave cells that a spreadsheet would take for a formula as they are</source>
        <translation>dejar tal cual las celdas que una hoja de cálculo tomaría por una fórmula</translation>
    </message>
    <message>
        <source>file with the password of the database; else DB_PASSWORD, else the keychain</source>
        <translation>archivo con la contraseña de la base de datos; si no, DB_PASSWORD, y si no, el llavero</translation>
    </message>
    <message>
        <source>which events go: those of so many days ago and before</source>
        <translation>qué eventos se van: los de hace tantos días y anteriores</translation>
    </message>
    <message>
        <source>give the room back to the disk; captures wait meanwhile</source>
        <translation>devuelve el espacio al disco; las capturas esperan mientras tanto</translation>
    </message>
    <message>
        <source>file with the password of the database that is imported; else RACHA_SOURCE_PASSWORD</source>
        <translation>archivo con la contraseña de la base de datos que se importa; si no, RACHA_SOURCE_PASSWORD</translation>
    </message>
    <message>
        <source>leave comments and marks readable; people call each other by name there</source>
        <translation>deja legibles los comentarios y las marcas; ahí la gente se llama por su nombre</translation>
    </message>
    <message>
        <source>the way to the live: auto (default), direct, sign, managed (the service&apos;s own socket), bridge (your browser)</source>
        <translation>la vía hacia el live: auto (por omisión), direct, sign, managed (el socket propio del servicio), bridge (tu navegador)</translation>
    </message>
    <message>
        <source>address of the signing service&apos;s own socket</source>
        <translation>dirección del socket propio del servicio de firma</translation>
    </message>
    <message>
        <source>where your browser listens on this computer (default http://127.0.0.1:9222); lets auto turn to it</source>
        <translation>dónde escucha tu navegador en este ordenador (por omisión http://127.0.0.1:9222); permite que auto recurra a él</translation>
    </message>
    <message>
        <source>file with the key for the signing service; else RACHA_SIGN_KEY, else the keychain</source>
        <translation>archivo con la clave del servicio de firma; si no, RACHA_SIGN_KEY, y si no, el llavero</translation>
    </message>
    <message>
        <source>file with the cookie sessionid of a login, for restricted lives; else RACHA_SESSION. It opens the account: see the manual</source>
        <translation>archivo con la cookie sessionid de una sesión iniciada, para lives restringidos; si no, RACHA_SESSION. Da acceso a la cuenta: ver el manual</translation>
    </message>
    <message>
        <source>http or socks5 proxy; its password from RACHA_PROXY_PASSWORD or the keychain</source>
        <translation>proxy http o socks5; su contraseña en RACHA_PROXY_PASSWORD o en el llavero</translation>
    </message>
    <message>
        <source>how a message that Racha does not know becomes an event; may be repeated</source>
        <translation>cómo un mensaje que Racha no conoce se convierte en evento; puede repetirse</translation>
    </message>
    <message>
        <source>list the scenarios that are built in</source>
        <translation>muestra los escenarios incluidos</translation>
    </message>
    <message>
        <source>port of 127.0.0.1 to listen on (default: a free one)</source>
        <translation>puerto de 127.0.0.1 en el que escuchar (por omisión, uno libre)</translation>
    </message>
    <message>
        <source>what chance decides: the same seed, the same bytes</source>
        <translation>lo que decide el azar: la misma semilla, los mismos bytes</translation>
    </message>
    <message>
        <source>messages a second of the crowd</source>
        <translation>mensajes por segundo del público</translation>
    </message>
    <message>
        <source>end when a client that saw the live has left</source>
        <translation>terminar cuando se haya ido un cliente que vio el live</translation>
    </message>
    <message>
        <source>https and wss, with certificates made for this run (needs openssl)</source>
        <translation>https y wss, con certificados hechos para la ocasión (necesita openssl)</translation>
    </message>
    <message>
        <source>write what a capture must find, as JSON Lines</source>
        <translation>escribe lo que una captura debe encontrar, como JSON Lines</translation>
    </message>
    <message>
        <source>send the JSON Lines to overlays and bots too: a WebSocket on this port of 127.0.0.1</source>
        <translation>envía las JSON Lines también a superposiciones y bots: un WebSocket en este puerto de 127.0.0.1</translation>
    </message>
    <message>
        <source>file with the token that clients of the feed must say (default: one of the window&apos;s, made where there is none)</source>
        <translation>archivo con el token que deben decir los clientes del canal (por omisión el de la ventana, que se crea si no existe)</translation>
    </message>
    <message>
        <source>verify: write what can be computed, after a backup</source>
        <translation>verify: escribir lo que se puede calcular, tras una copia de seguridad</translation>
    </message>
    <message>
        <source>redecode: write what differs, after a backup; prune: take the events out; without it both only show</source>
        <translation>redecode: escribir lo que difiere, tras una copia de seguridad; prune: quitar los eventos; sin ella ambos solo muestran</translation>
    </message>
    <message>
        <source>verify --repair, redecode --apply: the server&apos;s database was backed up</source>
        <translation>verify --repair, redecode --apply: ya se copió la base de datos del servidor</translation>
    </message>
    <message>
        <source>also write a manifest as JSON: how the export was made, its SHA-256, which captures the events are from, and what those missed</source>
        <translation>escribir también un manifiesto en JSON: cómo se hizo la exportación, su SHA-256, de qué capturas son los eventos y qué les faltó</translation>
    </message>
    <message>
        <source>call people by pseudonyms that follow from the key in the first line of FILE; what could tell who they are is left out</source>
        <translation>llamar a las personas por seudónimos según la clave de la primera línea de FILE; se omite lo que diría quiénes son</translation>
    </message>
    <message>
        <source>the same with a new key, which FILE is made for</source>
        <translation>lo mismo con una clave nueva, para la que se crea FILE</translation>
    </message>
    <message>
        <source>with pseudonyms: for the streamer and the room, too</source>
        <translation>con seudónimos: también para el streamer y la sala</translation>
    </message>
    <message>
        <source>leave out what people wrote; its length stays, as text_length</source>
        <translation>omitir lo que la gente escribió; queda su longitud, como text_length</translation>
    </message>
    <message>
        <source>also write what each column and key means, as Markdown</source>
        <translation>escribir también qué significa cada columna y cada clave, en Markdown</translation>
    </message>
    <message>
        <source>a setting for this run, such as feed/pin_diamonds=500; may be repeated</source>
        <translation>un ajuste para esta ejecución, como feed/pin_diamonds=500; se puede repetir</translation>
    </message>
</context>
<context>
    <name>PersonSummary</name>
    <message>
        <source>First seen</source>
        <translation>Visto por primera vez</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>Lives vistos</translation>
    </message>
    <message>
        <source>Diamonds given</source>
        <translation>Diamantes dados</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>%1, last seen %2</source>
        <comment>a name of a person, a time</comment>
        <translation>%1, visto por última vez el %2</translation>
    </message>
</context>
<context>
    <name>QuotaPresenter</name>
    <message>
        <source>Signatures today: %1 of %2</source>
        <translation>Firmas hoy: %1 de %2</translation>
    </message>
    <message>
        <source>Signatures today: %1</source>
        <translation>Firmas hoy: %1</translation>
    </message>
    <message>
        <source>%1, again at %2</source>
        <comment>count of signatures, time at which the count begins anew</comment>
        <translation>%1, de nuevo a las %2</translation>
    </message>
    <message>
        <source>The signing service&apos;s quota is used up.</source>
        <translation>La cuota del servicio de firma está agotada.</translation>
    </message>
    <message>
        <source>The signing service&apos;s quota is nearly used up.</source>
        <translation>La cuota del servicio de firma está casi agotada.</translation>
    </message>
    <message>
        <source>%1 signatures are left today. Each connection through the service costs one.</source>
        <translation>Quedan %1 firmas hoy. Cada conexión a través del servicio cuesta una.</translation>
    </message>
    <message>
        <source>Lives are reached directly only, until the service answers again.</source>
        <translation>Los lives solo se alcanzan directamente, hasta que el servicio vuelva a responder.</translation>
    </message>
    <message>
        <source>Lives are reached directly only, until %1.</source>
        <translation>Los lives solo se alcanzan directamente, hasta las %1.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n names: about %1 requests an hour</source>
        <comment>watch list</comment>
        <translation>
            <numerusform>%n nombre: unas %1 peticiones por hora</numerusform>
            <numerusform>%n nombres: unas %1 peticiones por hora</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, each looked at every %2</source>
        <translation>%1, cada uno se comprueba cada %2</translation>
    </message>
    <message>
        <source>%1, each looked at every %2 to %3</source>
        <translation>%1, cada uno se comprueba cada %2 a %3</translation>
    </message>
</context>
<context>
    <name>RachaText</name>
    <message>
        <source>only one username at a time</source>
        <translation>solo un nombre de usuario a la vez</translation>
    </message>
</context>
<context>
    <name>RedactCommandText</name>
    <message>
        <source>the recording is missing</source>
        <translation>falta la grabación</translation>
    </message>
    <message>
        <source>only one recording at a time: %1 is too much</source>
        <translation>solo una grabación cada vez: %1 sobra</translation>
    </message>
    <message>
        <source>where to write the copy is missing: --output FILE</source>
        <translation>falta dónde escribir la copia: --output ARCHIVO</translation>
    </message>
    <message>
        <source>the copy is written to a file, not to -</source>
        <translation>la copia se escribe en un archivo, no en -</translation>
    </message>
    <message>
        <source>--output names the recording itself: a copy needs another name</source>
        <translation>--output nombra la propia grabación: una copia necesita otro nombre</translation>
    </message>
    <message>
        <source>redacting</source>
        <translation>quitando los datos personales</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Cancelado; no se escribió nada.</translation>
    </message>
    <message>
        <source>Written to %1 (%2). Messages: %3, of those without their content: %4; people: %5.</source>
        <translation>Escrito en %1 (%2). Mensajes: %3, de ellos sin su contenido: %4; personas: %5.</translation>
    </message>
    <message>
        <source>Frames that could not be read to their end: %1.</source>
        <translation>Tramas que no se pudieron leer hasta el final: %1.</translation>
    </message>
    <message>
        <source>The recording breaks off, and so does the copy.</source>
        <translation>La grabación se corta, y la copia también.</translation>
    </message>
</context>
<context>
    <name>RedecodingText</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n event(s)</source>
        <translation>
            <numerusform>%1, %2: %n evento</numerusform>
            <numerusform>%1, %2: %n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) decoded again.</source>
        <translation>
            <numerusform>%n mensaje decodificado de nuevo.</numerusform>
            <numerusform>%n mensajes decodificados de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: the rest was not looked at.</source>
        <translation>Detenido: el resto no se revisó.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be unpacked.</source>
        <translation>
            <numerusform>%n mensaje no se pudo desempaquetar.</numerusform>
            <numerusform>%n mensajes no se pudieron desempaquetar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) stay: an earlier version understood more of them.</source>
        <translation>
            <numerusform>%n evento queda igual: una versión anterior lo entendía mejor.</numerusform>
            <numerusform>%n eventos quedan igual: una versión anterior los entendía mejor.</numerusform>
        </translation>
    </message>
    <message>
        <source>All events say what their messages say.</source>
        <translation>Todos los eventos dicen lo que dicen sus mensajes.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) differ.</source>
        <translation>
            <numerusform>%n evento difiere.</numerusform>
            <numerusform>%n eventos difieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written.</source>
        <translation>
            <numerusform>%n evento escrito.</numerusform>
            <numerusform>%n eventos escritos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayCommandText</name>
    <message>
        <source>--database and --no-database exclude each other</source>
        <translation>--database y --no-database se excluyen</translation>
    </message>
    <message>
        <source>the recording is missing</source>
        <translation>falta la grabación</translation>
    </message>
    <message>
        <source>only one recording at a time: %1 is too much</source>
        <translation>solo una grabación cada vez: %1 sobra</translation>
    </message>
    <message>
        <source>--speed and --max exclude each other</source>
        <translation>--speed y --max se excluyen</translation>
    </message>
</context>
<context>
    <name>ReportCommandText</name>
    <message>
        <source>which report? There are: %1</source>
        <translation>¿qué informe? Hay: %1</translation>
    </message>
    <message>
        <source>unknown report %1; there are: %2</source>
        <translation>informe desconocido %1; hay: %2</translation>
    </message>
    <message>
        <source>two lives are compared: %1 ROOM ROOM</source>
        <translation>se comparan dos lives: %1 ROOM ROOM</translation>
    </message>
    <message>
        <source>%1 is too much</source>
        <translation>%1 sobra</translation>
    </message>
    <message>
        <source>--streak goes with the report streak only</source>
        <translation>--streak solo va con el informe streak</translation>
    </message>
    <message>
        <source>compare takes its lives without --live</source>
        <translation>compare recibe sus lives sin --live</translation>
    </message>
    <message>
        <source>--filter chooses events; %1 has none</source>
        <translation>--filter elige eventos; %1 no tiene</translation>
    </message>
    <message>
        <source>the store has no live %1; see: racha-cli report lives</source>
        <translation>no hay ningún live %1 guardado; véase: racha-cli report lives</translation>
    </message>
    <message>
        <source>No connection from %1 to %2: events may be missing.</source>
        <translation>Sin conexión de %1 a %2: pueden faltar eventos.</translation>
    </message>
    <message>
        <source>There is more than fits in a report.</source>
        <translation>Hay más de lo que cabe en un informe.</translation>
    </message>
    <message>
        <source>the filter is too long</source>
        <translation>el filtro es demasiado largo</translation>
    </message>
    <message>
        <source>the store has no streak %1</source>
        <translation>no hay ninguna racha %1 guardada</translation>
    </message>
    <message>
        <source>report html is a page for people and cannot be combined with --json</source>
        <translation>report html es una página para personas y no se combina con --json</translation>
    </message>
</context>
<context>
    <name>ReportDocumentText</name>
    <message>
        <source>Report: all lives</source>
        <translation>Informe: todos los lives</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Informe: %1</translation>
    </message>
    <message>
        <source>%1, still running</source>
        <translation>%1, aún en curso</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>Streamer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>Lives</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Only events that match</source>
        <translation>Solo los eventos que cumplen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>No connection from %1 to %2: events may be missing.</source>
        <translation>Sin conexión de %1 a %2: pueden faltar eventos.</translation>
    </message>
    <message numerus="yes">
        <source>%n further gap(s) without connection.</source>
        <translation>
            <numerusform>%n hueco más sin conexión.</numerusform>
            <numerusform>%n huecos más sin conexión.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was seen, and what was missed</source>
        <translation>Qué se vio y qué faltó</translation>
    </message>
    <message>
        <source>Nobody kept an account of what was missed.</source>
        <translation>Nadie llevó la cuenta de lo que faltó.</translation>
    </message>
    <message>
        <source>This is of all events, whatever the filter.</source>
        <translation>Esto es de todos los eventos, sea cual sea el filtro.</translation>
    </message>
    <message>
        <source>There is nothing of this.</source>
        <translation>No hay nada de esto.</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>Se muestran %1 de %2.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>There is more than fits in a report.</source>
        <translation>Hay más de lo que cabe en un informe.</translation>
    </message>
    <message>
        <source>Made by %1 on %2. Times are those of the time zone %3.</source>
        <translation>Hecho por %1 el %2. Las horas son las de la zona horaria %3.</translation>
    </message>
    <message>
        <source>Racha is an unofficial tool: not made, approved or supported by TikTok.</source>
        <translation>Racha es una herramienta no oficial: TikTok no la ha hecho, ni la aprueba, ni le da soporte.</translation>
    </message>
    <message>
        <source>Observed: what came and was counted, and what the room told of itself, such as viewers and its own count of likes.</source>
        <translation>Observado: lo que llegó y se contó, y lo que la sala dijo de sí misma, como los espectadores y su propio recuento de me gusta.</translation>
    </message>
    <message>
        <source>Derived: what follows from that, such as durations, averages, shares and streaks.</source>
        <translation>Deducido: lo que se sigue de ello, como duraciones, medias, porcentajes y rachas.</translation>
    </message>
    <message>
        <source>Estimated: the value of diamonds in money, which only TikTok knows, and how many likes and diamonds are missing.</source>
        <translation>Estimado: el valor de los diamantes en dinero, que solo conoce TikTok, y cuántos me gusta y diamantes faltan.</translation>
    </message>
    <message>
        <source>What nobody saw, in a gap or because TikTok withholds it, is in no figure.</source>
        <translation>Lo que nadie vio, por un hueco o porque TikTok lo oculta, no está en ninguna cifra.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Longest streaks</source>
        <translation>Rachas más largas</translation>
    </message>
    <message>
        <source>Commonest words</source>
        <translation>Palabras más comunes</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Each line covers %1.</source>
        <translation>Cada línea abarca %1.</translation>
    </message>
</context>
<context>
    <name>ReportHtmlText</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>ReportNamesText</name>
    <message>
        <source>what a live brought: events, people, diamonds, streaks</source>
        <translation>qué trajo un live: eventos, personas, diamantes, rachas</translation>
    </message>
    <message>
        <source>who gave most, by diamonds</source>
        <translation>quién regaló más, por diamantes</translation>
    </message>
    <message>
        <source>who gave most, by number of gifts</source>
        <translation>quién regaló más, por número de regalos</translation>
    </message>
    <message>
        <source>who gave most, by streaks that ended</source>
        <translation>quién regaló más, por rachas terminadas</translation>
    </message>
    <message>
        <source>who wrote most</source>
        <translation>quién escribió más</translation>
    </message>
    <message>
        <source>who liked most</source>
        <translation>quién dio más me gusta</translation>
    </message>
    <message>
        <source>all events in order, each minute under its figures</source>
        <translation>todos los eventos en orden, cada minuto con sus cifras</translation>
    </message>
    <message>
        <source>figures of each minute</source>
        <translation>cifras de cada minuto</translation>
    </message>
    <message>
        <source>figures of each hour</source>
        <translation>cifras de cada hora</translation>
    </message>
    <message>
        <source>figures by weekday and hour</source>
        <translation>cifras por día de la semana y hora</translation>
    </message>
    <message>
        <source>the largest streaks, or one with its rows (--streak ID)</source>
        <translation>las rachas mayores, o una con sus filas (--streak ID)</translation>
    </message>
    <message>
        <source>the words that were written most</source>
        <translation>las palabras más escritas</translation>
    </message>
    <message>
        <source>the lives that are stored</source>
        <translation>los lives guardados</translation>
    </message>
    <message>
        <source>the captures that are stored</source>
        <translation>las capturas guardadas</translation>
    </message>
    <message>
        <source>two lives side by side</source>
        <translation>dos lives lado a lado</translation>
    </message>
    <message>
        <source>the whole report of a live as one web page</source>
        <translation>el informe entero de un live, en una página web</translation>
    </message>
</context>
<context>
    <name>ReportOutputText</name>
    <message>
        <source>No live is stored yet.</source>
        <translation>Todavía no hay ningún live guardado.</translation>
    </message>
    <message>
        <source>All lives</source>
        <translation>Todos los lives</translation>
    </message>
    <message>
        <source>%1 (the newest; --live ROOM chooses another)</source>
        <translation>%1 (el más reciente; --live ROOM elige otro)</translation>
    </message>
    <message>
        <source>Nothing of this is stored.</source>
        <translation>No hay nada de esto guardado.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Dicho</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>events of a streak</comment>
        <translation>
            <numerusform>… y %n más</numerusform>
            <numerusform>… y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>running</source>
        <comment>a streak</comment>
        <translation>en curso</translation>
    </message>
    <message>
        <source>end mark</source>
        <comment>how a streak ended</comment>
        <translation>marca de fin</translation>
    </message>
    <message>
        <source>idle</source>
        <comment>how a streak ended</comment>
        <translation>inactividad</translation>
    </message>
    <message>
        <source>end of the live</source>
        <comment>how a streak ended</comment>
        <translation>fin del live</translation>
    </message>
    <message>
        <source>interrupted</source>
        <comment>how a streak ended</comment>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a capture</comment>
        <translation>en curso</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>a capture</comment>
        <translation>completa</translation>
    </message>
    <message>
        <source>interrupted</source>
        <comment>a capture</comment>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a capture</comment>
        <translation>fallida</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Diamantes</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>Regalos</translation>
    </message>
    <message>
        <source>Ended streaks</source>
        <translation>Rachas terminadas</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>Top gifters by diamonds</source>
        <translation>Quienes más regalaron, por diamantes</translation>
    </message>
    <message>
        <source>Top gifters by gifts</source>
        <translation>Quienes más regalaron, por regalos</translation>
    </message>
    <message>
        <source>Top gifters by ended streaks</source>
        <translation>Quienes más regalaron, por rachas terminadas</translation>
    </message>
    <message>
        <source>Most active commenters</source>
        <translation>Quienes más comentaron</translation>
    </message>
    <message>
        <source>Who liked most</source>
        <translation>Quienes dieron más me gusta</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>Streamer</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Capturas</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Captura</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Streaks</source>
        <translation>Rachas</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetidos</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No entendidos</translation>
    </message>
    <message>
        <source>USD for a diamond</source>
        <translation>USD por diamante</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Id de usuario</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Streak</source>
        <translation>Racha</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Gift id</source>
        <translation>Id del regalo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Receptor</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminó por</translation>
    </message>
    <message>
        <source>likes</source>
        <comment>a streak</comment>
        <translation>me gusta</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Likes of the room</source>
        <translation>Me gusta de la sala</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Compartidos</translation>
    </message>
    <message>
        <source>Subs.</source>
        <translation>Subs.</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Espectadores</translation>
    </message>
    <message>
        <source>Peak viewers</source>
        <translation>Máximo de espectadores</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 watching</source>
        <translation>%1 viendo</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>%1 by the room&apos;s own count</source>
        <translation>%1 según la propia sala</translation>
    </message>
    <message>
        <source>estimate with %1 %2 for a diamond</source>
        <translation>estimación con %1 %2 por diamante</translation>
    </message>
    <message>
        <source>still running</source>
        <comment>a capture</comment>
        <translation>aún en curso</translation>
    </message>
    <message>
        <source>Average viewers</source>
        <translation>Espectadores de media</translation>
    </message>
    <message>
        <source>Viewers in all</source>
        <translation>Espectadores en total</translation>
    </message>
    <message>
        <source>as the room told it</source>
        <translation>según la sala</translation>
    </message>
    <message>
        <source>People seen</source>
        <translation>Personas vistas</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Value (estimate)</source>
        <translation>Valor (estimación)</translation>
    </message>
    <message>
        <source>Likes observed</source>
        <translation>Me gusta observados</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>Nuevos seguidores</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Best minute by diamonds</source>
        <translation>Mejor minuto por diamantes</translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation>Minuto más activo</translation>
    </message>
    <message>
        <source>Without connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n hueco</numerusform>
            <numerusform>%n huecos</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeated messages</source>
        <translation>Mensajes repetidos</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>no se cuentan</translation>
    </message>
    <message>
        <source>Messages not understood</source>
        <translation>Mensajes no entendidos</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>aborted</source>
        <comment>a capture</comment>
        <translation>abortada</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Likes seen</source>
        <translation>Me gusta vistos</translation>
    </message>
    <message>
        <source>Time connected</source>
        <translation>Tiempo conectado</translation>
    </message>
    <message>
        <source>of the captures</source>
        <translation>de las capturas</translation>
    </message>
    <message>
        <source>Likes seen of the room&apos;s</source>
        <translation>Me gusta vistos de los de la sala</translation>
    </message>
    <message>
        <source>estimate: %1 are missing</source>
        <translation>estimación: faltan %1</translation>
    </message>
    <message>
        <source>Unknown messages</source>
        <translation>Mensajes desconocidos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>ScenarioText</name>
    <message>
        <source>this is no JSON (%1)</source>
        <translation>esto no es JSON (%1)</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>se esperaba: %1</translation>
    </message>
    <message>
        <source>there is no such key here; there are: %1</source>
        <translation>aquí no hay tal clave; hay: %1</translation>
    </message>
    <message>
        <source>these are needed: %1</source>
        <translation>hacen falta: %1</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>debe ser %1</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>debe ser uno de: %1</translation>
    </message>
    <message>
        <source>a step has at, every, times, and exactly one thing that happens: %1</source>
        <translation>un paso tiene at, every, times y exactamente una cosa que sucede: %1</translation>
    </message>
    <message>
        <source>that makes more than %1 messages</source>
        <translation>eso da más de %1 mensajes</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>two minutes of an ordinary live, as chance has it</source>
        <translation>dos minutos de un live corriente, según el azar</translation>
    </message>
    <message>
        <source>a live with everything that goes wrong: cuts, garbage, repeats, a new room, a stall</source>
        <translation>un live en el que todo sale mal: cortes, basura, repeticiones, una sala nueva, un silencio</translation>
    </message>
    <message>
        <source>two lives at once and one that is offline</source>
        <translation>dos lives a la vez y uno que no está en directo</translation>
    </message>
    <message>
        <source>1, 3, 7 and the end mark</source>
        <translation>1, 3, 7 y la marca de fin</translation>
    </message>
    <message>
        <source>a streak whose end mark never comes</source>
        <translation>una racha cuya marca de fin nunca llega</translation>
    </message>
    <message>
        <source>two end marks</source>
        <translation>dos marcas de fin</translation>
    </message>
    <message>
        <source>two gifts of one person, one gift of two persons</source>
        <translation>dos regalos de una persona, un regalo de dos personas</translation>
    </message>
    <message>
        <source>a batch with messages and fields out of order</source>
        <translation>un lote con mensajes y campos desordenados</translation>
    </message>
    <message>
        <source>gifts that cannot streak, types 2 and 4</source>
        <translation>regalos que no forman racha, tipos 2 y 4</translation>
    </message>
    <message>
        <source>one group to a guest and to the host</source>
        <translation>un mismo grupo para un invitado y para el anfitrión</translation>
    </message>
    <message>
        <source>bursts, and a room total that steps backwards</source>
        <translation>ráfagas, y un total de la sala que retrocede</translation>
    </message>
    <message>
        <source>follows, shares, joins, subscriptions, told in each way</source>
        <translation>seguidores, compartidos, entradas y suscripciones, dichos de cada manera</translation>
    </message>
    <message>
        <source>pin, unpin, hidden messages</source>
        <translation>mensajes fijados, soltados y ocultos</translation>
    </message>
    <message>
        <source>audience, poll, question, goal, box, captions, battle</source>
        <translation>audiencia, encuesta, pregunta, meta, cofre, subtítulos, batalla</translation>
    </message>
    <message>
        <source>paused, resumed, ended</source>
        <translation>pausado, reanudado, terminado</translation>
    </message>
    <message>
        <source>ended by TikTok</source>
        <translation>terminado por TikTok</translation>
    </message>
    <message>
        <source>unknown, undecodable and badly encoded messages between good ones</source>
        <translation>mensajes desconocidos, ilegibles y mal codificados entre otros buenos</translation>
    </message>
    <message>
        <source>every way to announce or hide gzip</source>
        <translation>todas las maneras de anunciar u ocultar gzip</translation>
    </message>
    <message>
        <source>text, garbage, broken gzip, a bomb, a ping</source>
        <translation>texto, basura, gzip roto, una bomba, un ping</translation>
    </message>
    <message>
        <source>a frame of 40 MB, then a second connection</source>
        <translation>una trama de 40 MB y después una segunda conexión</translation>
    </message>
    <message>
        <source>the connection is reset, then the same messages come again</source>
        <translation>la conexión se corta y después llegan otra vez los mismos mensajes</translation>
    </message>
    <message>
        <source>the connection is reset, and the live goes on in another room</source>
        <translation>la conexión se corta y el live sigue en otra sala</translation>
    </message>
    <message>
        <source>the socket closes, look-ups say offline</source>
        <translation>el socket se cierra y las consultas dicen que no hay live</translation>
    </message>
    <message>
        <source>a close frame with disable_web_direct</source>
        <translation>una trama de cierre con disable_web_direct</translation>
    </message>
    <message>
        <source>no message and no echo any more, then a second connection</source>
        <translation>ni mensajes ni ecos, y después una segunda conexión</translation>
    </message>
    <message>
        <source>six old comments on entering</source>
        <translation>seis comentarios anteriores al entrar</translation>
    </message>
    <message>
        <source>a crowd, --rate messages a second for --duration</source>
        <translation>una multitud, --rate mensajes por segundo durante --duration</translation>
    </message>
    <message>
        <source>frames of ten large messages, --rate messages a second for --duration</source>
        <translation>tramas de diez mensajes grandes, --rate mensajes por segundo durante --duration</translation>
    </message>
    <message>
        <source>there is no such user</source>
        <translation>no existe ese usuario</translation>
    </message>
    <message>
        <source>a live that is not found at first</source>
        <translation>un live que al principio no se encuentra</translation>
    </message>
    <message>
        <source>not live, with the old room id</source>
        <translation>no está en directo, con la sala anterior</translation>
    </message>
    <message>
        <source>a private account</source>
        <translation>una cuenta privada</translation>
    </message>
    <message>
        <source>room info asks for a login because of age, the socket refuses</source>
        <translation>los datos de la sala piden iniciar sesión por la edad y el socket se niega</translation>
    </message>
    <message>
        <source>room info has prompts only, the socket refuses</source>
        <translation>los datos de la sala solo traen avisos y el socket se niega</translation>
    </message>
    <message>
        <source>a page that wants a puzzle solved</source>
        <translation>una página que pide resolver un puzle</translation>
    </message>
    <message>
        <source>look-ups say 429 and 403</source>
        <translation>las consultas responden 429 y 403</translation>
    </message>
    <message>
        <source>TikTok does not serve this region</source>
        <translation>TikTok no da servicio en esta región</translation>
    </message>
    <message>
        <source>each look-up takes 12 seconds</source>
        <translation>cada consulta tarda 12 segundos</translation>
    </message>
    <message>
        <source>the socket is refused: DEVICE_BLOCKED</source>
        <translation>el socket se niega: DEVICE_BLOCKED</translation>
    </message>
    <message>
        <source>the socket is refused: illegal secret key</source>
        <translation>el socket se niega: illegal secret key</translation>
    </message>
    <message>
        <source>the socket opens and no message comes</source>
        <translation>el socket se abre y no llega ningún mensaje</translation>
    </message>
    <message>
        <source>the signing service says 429, with when to come again</source>
        <translation>el servicio de firma responde 429 y cuándo volver</translation>
    </message>
    <message>
        <source>the signing service refuses the key</source>
        <translation>el servicio de firma rechaza la clave</translation>
    </message>
    <message>
        <source>the signing service fails with 500</source>
        <translation>el servicio de firma falla con 500</translation>
    </message>
</context>
<context>
    <name>SettingComplaint</name>
    <message>
        <source>Not stored: a proxy looks like http://host:port or socks5://host:port.</source>
        <translation>No se ha guardado: un proxy se escribe http://host:puerto o socks5://host:puerto.</translation>
    </message>
    <message>
        <source>Not stored: there is no such file.</source>
        <translation>No se ha guardado: ese archivo no existe.</translation>
    </message>
    <message>
        <source>Not stored: a password does not belong in the address. It has its own field below.</source>
        <translation>No se guardó: una contraseña no va en la dirección. Tiene su propio campo abajo.</translation>
    </message>
    <message>
        <source>Not stored: it must be an address of this computer, such as http://127.0.0.1:9222.</source>
        <translation>No se guardó: tiene que ser una dirección de este ordenador, como http://127.0.0.1:9222.</translation>
    </message>
</context>
<context>
    <name>SettingValueText</name>
    <message>
        <source>%1 is one of %2, not “%3”</source>
        <translation>%1 es uno de %2, no «%3»</translation>
    </message>
    <message>
        <source>%1 is 1 or 0 (on or off), not “%2”</source>
        <translation>%1 es 1 o 0 (sí o no), no «%2»</translation>
    </message>
    <message>
        <source>%1 is a whole number from %2 to %3, not “%4”</source>
        <translation>%1 es un número entero de %2 a %3, no «%4»</translation>
    </message>
    <message>
        <source>%1 is a number from %2 to %3, not “%4”</source>
        <translation>%1 es un número de %2 a %3, no «%4»</translation>
    </message>
    <message>
        <source>%1 is http://host:port or socks5://host:port</source>
        <translation>%1 es http://host:puerto o socks5://host:puerto</translation>
    </message>
    <message>
        <source>%1 is an address of this computer, such as http://127.0.0.1:9222</source>
        <translation>%1 es una dirección de este ordenador, como http://127.0.0.1:9222</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>Directly from TikTok</source>
        <translation>Directamente desde TikTok</translation>
    </message>
    <message>
        <source>Through the signing service</source>
        <translation>Con el servicio de firma</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutos</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutos</translation>
    </message>
    <message>
        <source>The whole live</source>
        <translation>Todo el live</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avisos y errores</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of the window, of numbers and of dates. Stored data does not depend on it.</source>
        <translation>De la ventana, los números y las fechas. Los datos guardados no dependen de él.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Way to the live</source>
        <translation>Vía hasta el live</translation>
    </message>
    <message>
        <source>File with the signing key</source>
        <translation>Archivo de la clave</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>A gift streak ends after</source>
        <translation>Una racha de regalos termina tras</translation>
    </message>
    <message>
        <source>Without a further gift of the same run for so long. TikTok mostly says itself when a streak is over; this is for when it does not.</source>
        <translation>Ese tiempo sin otro regalo de la misma serie. Casi siempre TikTok avisa cuando termina una racha; esto sirve para cuando no avisa.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>A like streak ends after</source>
        <translation>Una racha de me gusta termina tras</translation>
    </message>
    <message>
        <source>Without a further like of the same person for so long.</source>
        <translation>Ese tiempo sin otro me gusta de la misma persona.</translation>
    </message>
    <message>
        <source>US dollars per diamond</source>
        <translation>Dólares (USD) por diamante</translation>
    </message>
    <message>
        <source>For estimates only, and stored with each gift. A host can withdraw 0.005 at best; buyers pay more than 0.01.</source>
        <translation>Solo para estimaciones; se guarda con cada regalo. Un anfitrión puede retirar 0,005 como mucho; quien compra paga más de 0,01.</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>Show every message</source>
        <translation>Mostrar cada mensaje</translation>
    </message>
    <message>
        <source>Otherwise a streak is one row that grows, and people who join are counted in one row.</source>
        <translation>Si no, una racha es una sola fila que crece, y quienes entran se cuentan en una fila.</translation>
    </message>
    <message>
        <source>Pin gifts from</source>
        <translation>Fijar regalos desde</translation>
    </message>
    <message>
        <source>Large gifts stay above the feed while they are news. 0 pins none.</source>
        <translation>Los regalos grandes se quedan encima de los eventos mientras son novedad. Con 0 no se fija ninguno.</translation>
    </message>
    <message>
        <source>%1 diamonds</source>
        <translation>%1 diamantes</translation>
    </message>
    <message>
        <source>Charts begin with the last</source>
        <translation>Los gráficos empiezan con los últimos</translation>
    </message>
    <message>
        <source>What a live opens with. Each chart can be changed while you watch.</source>
        <translation>Con lo que se abre un live. Cada gráfico se puede cambiar mientras lo miras.</translation>
    </message>
    <message>
        <source>Keep in the log</source>
        <translation>Guardar en el registro</translation>
    </message>
    <message>
        <source>Normal keeps changes of state too; everything is for finding a fault. The log holds no passwords, keys or cookies, and takes at most 5 MiB.</source>
        <translation>Lo normal guarda también los cambios de estado; todo sirve para buscar un fallo. El registro no contiene contraseñas, claves ni cookies, y ocupa 5 MiB como mucho.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Where every event is kept. Recordings and the demo never go there.</source>
        <translation>Dónde se guarda cada evento. Las grabaciones y la demo nunca van ahí.</translation>
    </message>
    <message>
        <source>Streaks</source>
        <translation>Rachas</translation>
    </message>
    <message>
        <source>A recording keeps the values that it was made with.</source>
        <translation>Una grabación conserva los valores con los que se hizo.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Racha sends nothing about you to anybody: no account, no statistics, no search for updates. It connects to TikTok, to your database, and to the signing service where you chose that.</source>
        <translation>Racha no envía a nadie nada sobre ti: ni cuenta, ni estadísticas, ni búsqueda de actualizaciones. Se conecta a TikTok, a tu base de datos y, si lo has elegido, al servicio de firma.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Show avatars and pictures of gifts</source>
        <translation>Mostrar avatares e imágenes de regalos</translation>
    </message>
    <message>
        <source>They come from TikTok&apos;s picture servers, which then see your address. They stay in a folder of at most 32 MiB, and are never stored with the events.</source>
        <translation>Vienen de los servidores de imágenes de TikTok, que entonces ven tu dirección. Se guardan en una carpeta de 32 MiB como máximo y nunca junto a los eventos.</translation>
    </message>
    <message>
        <source>Only read this store</source>
        <translation>Abrir este almacén solo para leer</translation>
    </message>
    <message>
        <source>Search, reports and export work; nothing is stored, changed or deleted. Lives that you watch meanwhile are shown and not kept.</source>
        <translation>La búsqueda, los informes y la exportación funcionan; no se guarda, cambia ni borra nada. Los lives que sigas mientras tanto se muestran, pero no se conservan.</translation>
    </message>
    <message>
        <source>Ten times a second</source>
        <translation>Diez veces por segundo</translation>
    </message>
    <message>
        <source>With every message</source>
        <translation>Con cada mensaje</translation>
    </message>
    <message>
        <source>When the system likes</source>
        <translation>Cuando el sistema quiera</translation>
    </message>
    <message>
        <source>Bring the journal to the disk</source>
        <translation>Llevar el diario al disco</translation>
    </message>
    <message>
        <source>Messages are acknowledged to TikTok once they are there. What the system has not written yet is lost where power fails, though not where Racha crashes; every message costs most.</source>
        <translation>Los mensajes se confirman a TikTok cuando ya están ahí. Lo que el sistema aún no ha escrito se pierde en un apagón, aunque no si falla Racha; con cada mensaje es lo que más cuesta.</translation>
    </message>
    <message>
        <source>Keep journals for</source>
        <translation>Conservar los diarios</translation>
    </message>
    <message>
        <source>Of lives that are over and wholly stored. 0 removes them at once; one that is not wholly stored always stays.</source>
        <translation>De lives que han terminado y están guardados del todo. 0 los borra al momento; uno que no está guardado del todo se queda siempre.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>Kept journals take at most</source>
        <translation>Los diarios conservados ocupan como mucho</translation>
    </message>
    <message>
        <source>All together; beyond that the oldest go before their time.</source>
        <translation>Todos juntos; a partir de ahí los más antiguos se van antes de tiempo.</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Leave free on the disk</source>
        <translation>Dejar libre en el disco</translation>
    </message>
    <message>
        <source>With less room a capture pauses, and racha-cli ends, before the disk is wholly full.</source>
        <translation>Con menos sitio una captura se detiene un rato, y racha-cli termina, antes de que el disco esté lleno del todo.</translation>
    </message>
    <message>
        <source>Through my browser</source>
        <translation>Por mi navegador</translation>
    </message>
    <message>
        <source>Automatic asks TikTok directly, then the signing service and its socket where that fails and a key is known, then your browser where you allow it. The service learns which live you watch.</source>
        <translation>El modo automático pregunta directamente a TikTok; si eso falla y hay una clave, al servicio de firma y a su socket, y después a tu navegador si lo permites. El servicio se entera de qué live ves.</translation>
    </message>
    <message>
        <source>Turn to my browser when nothing else works</source>
        <translation>Recurrir a mi navegador cuando lo demás no funciona</translation>
    </message>
    <message>
        <source>Racha opens the live in a tab of it and reads along; it never reads cookies. Start it with: chromium --remote-debugging-port=9222 --user-data-dir=FOLDER --mute-audio. While that runs, any program of yours can steer this browser.</source>
        <translation>Racha abre el live en una de sus pestañas y lee lo que llega; nunca lee cookies. Inícialo con: chromium --remote-debugging-port=9222 --user-data-dir=CARPETA --mute-audio. Mientras está en marcha, cualquier programa tuyo puede manejar ese navegador.</translation>
    </message>
    <message>
        <source>Address of the browser</source>
        <translation>Dirección del navegador</translation>
    </message>
    <message>
        <source>Of this computer only; the port is that of --remote-debugging-port.</source>
        <translation>Solo de este ordenador; el puerto es el de --remote-debugging-port.</translation>
    </message>
    <message>
        <source>Its first line is the key, instead of the field below. Racha remembers the path and never stores the key in its settings. The variable RACHA_SIGN_KEY does the same.</source>
        <translation>Su primera línea es la clave, en lugar del campo de abajo. Racha recuerda la ruta y nunca guarda la clave en sus ajustes. La variable RACHA_SIGN_KEY hace lo mismo.</translation>
    </message>
    <message>
        <source>Use a TikTok session for restricted lives</source>
        <translation>Usar una sesión de TikTok para lives restringidos</translation>
    </message>
    <message>
        <source>For lives that are limited by age or to friends. Whoever has a session owns the account, and TikTok may log it out or lock it when it is used by a program. It is sent to TikTok alone, encrypted, never to the signing service; take an account that you can spare.</source>
        <translation>Para lives limitados por edad o a amigos. Quien tiene una sesión es dueño de la cuenta, y TikTok puede cerrarla o bloquearla si la usa un programa. Se envía cifrada y solo a TikTok, nunca al servicio de firma; usa una cuenta de la que puedas prescindir.</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port, for everything that Racha asks for. Its password comes from the field below or the variable RACHA_PROXY_PASSWORD.</source>
        <translation>http://host:puerto o socks5://host:puerto, para todo lo que Racha pide. Su contraseña viene del campo de abajo o de la variable RACHA_PROXY_PASSWORD.</translation>
    </message>
    <message>
        <source>Send events to programs of this computer</source>
        <translation>Enviar los eventos a programas de este ordenador</translation>
    </message>
    <message>
        <source>As JSON Lines over a WebSocket, to those who know the token. No other computer reaches it.</source>
        <translation>Como JSON Lines por un WebSocket, a quien conozca el token. Ningún otro ordenador llega a él.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Of 127.0.0.1. Change it where another program has it already.</source>
        <translation>De 127.0.0.1. Cámbialo si otro programa ya lo tiene.</translation>
    </message>
    <message>
        <source>The watch list asks at most</source>
        <translation>La lista de seguimiento pregunta como mucho</translation>
    </message>
    <message>
        <source>Requests to TikTok in any hour, for all names together. With fewer a live is noticed later; with many TikTok may refuse to answer.</source>
        <translation>Peticiones a TikTok en cualquier hora, para todos los nombres juntos. Con menos, un live se nota más tarde; con muchas, TikTok puede negarse a responder.</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 por hora</translation>
    </message>
    <message>
        <source>Local feed</source>
        <translation>Canal local</translation>
    </message>
    <message>
        <source>By the service&apos;s own socket</source>
        <translation>Por el socket del servicio</translation>
    </message>
    <message>
        <source>Of this computer (%1)</source>
        <translation>Las de este ordenador (%1)</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Days and hours begin by this clock. Exports and times in filters do not depend on it.</source>
        <translation>Los días y las horas van con este reloj. Exportaciones y horas en filtros no dependen de él.</translation>
    </message>
    <message>
        <source>Give up a request after</source>
        <translation>Abandonar una petición tras</translation>
    </message>
    <message>
        <source>One question on the way to a live, from its start to the last byte of the answer. More helps behind a slow network or proxy; less tells sooner that nobody answers.</source>
        <translation>Una pregunta de camino a un live, desde que empieza hasta el último byte de la respuesta. Con una red o un proxy lentos conviene más; con menos se sabe antes que nadie responde.</translation>
    </message>
    <message>
        <source>Replace a silent connection after</source>
        <translation>Sustituir una conexión muda tras</translation>
    </message>
    <message>
        <source>Without any sign of life, not even the echo of a heartbeat. This does not concern a live in which nobody says anything: Racha asks about that instead.</source>
        <translation>Sin ninguna señal de vida, ni siquiera la respuesta a las nuestras. Un live en el que nadie dice nada es otra cosa: se pregunta por él.</translation>
    </message>
    <message>
        <source>Play a tone for each gift</source>
        <translation>Reproducir un tono por cada regalo</translation>
    </message>
    <message>
        <source>The higher the tone, the more diamonds: 1 is the lowest of 15 notes, 44,999 and more the highest. Only in the tab that is shown; when more than eight gifts come in a second, several share one tone, for their sum.</source>
        <translation>Cuanto más agudo, más diamantes: 1 es la más grave de 15 notas, 44.999 o más la más aguda. Solo en la pestaña que se ve; si llegan más de ocho regalos por segundo, varios son un solo tono, por su suma.</translation>
    </message>
    <message>
        <source>Volume of the tones</source>
        <translation>Volumen de los tonos</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>SimulateCommandText</name>
    <message>
        <source>%1 is neither a scenario that is built in (see --list) nor a file</source>
        <translation>%1 no es un escenario incluido (mira --list) ni un archivo</translation>
    </message>
    <message>
        <source>%1 is taken, or openssl could not make a certificate</source>
        <translation>%1 está ocupado, u openssl no pudo hacer un certificado</translation>
    </message>
    <message>
        <source>%1 is taken</source>
        <translation>%1 está ocupado</translation>
    </message>
    <message>
        <source>--truth - needs --json</source>
        <translation>--truth - necesita --json</translation>
    </message>
    <message>
        <source>a scenario is missing: a name of --list, or a file</source>
        <translation>falta un escenario: un nombre de --list o un archivo</translation>
    </message>
    <message>
        <source>only one scenario at a time</source>
        <translation>solo un escenario a la vez</translation>
    </message>
    <message>
        <source>A fake TikTok listens on %1 (seed %2). Ctrl+C ends it.</source>
        <translation>Un TikTok simulado escucha en %1 (semilla %2). Ctrl+C lo termina.</translation>
    </message>
    <message>
        <source>In the terminal, storing nothing:</source>
        <translation>En la terminal, sin guardar nada:</translation>
    </message>
    <message>
        <source>In the window:</source>
        <translation>En la ventana:</translation>
    </message>
    <message>
        <source>A client watches @%1.</source>
        <translation>Un cliente sigue a @%1.</translation>
    </message>
    <message>
        <source>A client was refused.</source>
        <translation>Se ha rechazado a un cliente.</translation>
    </message>
    <message>
        <source>It left; messages sent: %1, acknowledged: %2 of %3.</source>
        <translation>Se ha ido; mensajes enviados: %1, confirmados: %2 de %3.</translation>
    </message>
    <message>
        <source>Not as the protocol wants it: %1</source>
        <translation>No es como quiere el protocolo: %1</translation>
    </message>
</context>
<context>
    <name>SoundText</name>
    <message>
        <source>Tones of gifts</source>
        <translation>Tonos de regalos</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Anonymous cookie, from the home page</source>
        <translation>Cookie anónima, de la página principal</translation>
    </message>
    <message>
        <source>Anonymous cookie, by registration</source>
        <translation>Cookie anónima, por registro</translation>
    </message>
    <message>
        <source>Is there a live?</source>
        <translation>¿Hay un live?</translation>
    </message>
    <message>
        <source>Is there a live? The live&apos;s page</source>
        <translation>¿Hay un live? La página del live</translation>
    </message>
    <message>
        <source>Is there such an account?</source>
        <translation>¿Existe esa cuenta?</translation>
    </message>
    <message>
        <source>What the room asks of its viewers</source>
        <translation>Qué pide la sala a quien mira</translation>
    </message>
    <message>
        <source>Is there a live? The signing service</source>
        <translation>¿Hay un live? El servicio de firma</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Signature, the newer way</source>
        <translation>Firma, por la vía nueva</translation>
    </message>
    <message>
        <source>Connection to the messages</source>
        <translation>Conexión a los mensajes</translation>
    </message>
    <message>
        <source>Entering the room</source>
        <translation>Entrada en la sala</translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message>
        <source>Trying again now.</source>
        <translation>Reintentando ahora.</translation>
    </message>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Nuevo intento en %1 s.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Desde las %1.</translation>
    </message>
    <message>
        <source>Events waiting: %1, of %2.</source>
        <translation>Eventos en espera: %1, de %2.</translation>
    </message>
</context>
<context>
    <name>StreakPresenter</name>
    <message>
        <source>Streak</source>
        <translation>Racha</translation>
    </message>
    <message>
        <source>When it ran</source>
        <comment>column of the timeline: from when to when a streak lasted</comment>
        <translation>Cuándo duró</translation>
    </message>
    <message>
        <source>likes</source>
        <comment>what a streak is made of</comment>
        <translation>me gusta</translation>
    </message>
    <message>
        <source>%1, running %2</source>
        <comment>begin and duration of a streak</comment>
        <translation>%1, en curso %2</translation>
    </message>
    <message>
        <source>%1, %2, total %3, running since %4</source>
        <comment>person, gift, number, time</comment>
        <translation>%1, %2, total %3, en curso desde las %4</translation>
    </message>
    <message>
        <source>%1, %2, total %3, ended at %4</source>
        <comment>person, gift, number, time</comment>
        <translation>%1, %2, total %3, terminada a las %4</translation>
    </message>
    <message>
        <source>First event: %1</source>
        <translation>Primer evento: %1</translation>
    </message>
    <message>
        <source>Last event: %1 (%2 later)</source>
        <comment>time, duration</comment>
        <translation>Último evento: %1 (%2 después)</translation>
    </message>
    <message numerus="yes">
        <source>%n additions</source>
        <comment>events that added to a streak</comment>
        <translation>
            <numerusform>%n adición</numerusform>
            <numerusform>%n adiciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Still running.</source>
        <comment>a streak</comment>
        <translation>Sigue en curso.</translation>
    </message>
    <message>
        <source>Ended by TikTok&apos;s end mark.</source>
        <comment>a streak</comment>
        <translation>Terminada por la marca de fin de TikTok.</translation>
    </message>
    <message>
        <source>Closed after %1 s without a message.</source>
        <comment>a streak</comment>
        <translation>Cerrada tras %1 s sin mensajes.</translation>
    </message>
    <message>
        <source>Closed by the end of the live.</source>
        <comment>a streak</comment>
        <translation>Cerrada por el fin del live.</translation>
    </message>
    <message>
        <source>Closed because the capture stopped.</source>
        <comment>a streak</comment>
        <translation>Cerrada porque la captura se detuvo.</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a streak</comment>
        <translation>en curso</translation>
    </message>
</context>
<context>
    <name>StreakVerdict</name>
    <message numerus="yes">
        <source>%n likes from %1</source>
        <comment>a streak</comment>
        <translation>
            <numerusform>%n me gusta de %1</numerusform>
            <numerusform>%n me gusta de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 from %3</source>
        <comment>gift, count, person</comment>
        <translation>%1 × %2 de %3</translation>
    </message>
    <message>
        <source>Not part of a streak: the message does not describe its gift and has no group id, so it counts by itself.</source>
        <translation>No forma parte de una racha: el mensaje no describe su regalo ni trae identificador de grupo, así que cuenta por sí solo.</translation>
    </message>
    <message>
        <source>Not part of a streak: this gift cannot streak (type %1, no combo flag), so it was complete when it came.</source>
        <translation>No forma parte de una racha: este regalo no admite rachas (tipo %1, sin marca de combo), así que llegó ya completo.</translation>
    </message>
    <message>
        <source>Still running: %1.</source>
        <comment>sum of a streak so far</comment>
        <translation>Sigue en curso: %1.</translation>
    </message>
    <message>
        <source>Closed by TikTok&apos;s end mark: %1.</source>
        <comment>sum of a streak</comment>
        <translation>Cerrada por la marca de fin de TikTok: %1.</translation>
    </message>
    <message>
        <source>Closed after %1 s without a message: %2.</source>
        <comment>sum of a streak</comment>
        <translation>Cerrada tras %1 s sin mensajes: %2.</translation>
    </message>
    <message>
        <source>Closed because the live ended: %1.</source>
        <comment>sum of a streak</comment>
        <translation>Cerrada porque terminó el live: %1.</translation>
    </message>
    <message>
        <source>Cut off because the capture stopped: %1.</source>
        <comment>sum of a streak</comment>
        <translation>Interrumpida porque se detuvo la captura: %1.</translation>
    </message>
    <message>
        <source>The first message that came already said %1: what was sent before it is counted with it.</source>
        <translation>El primer mensaje que llegó ya decía %1: lo enviado antes se cuenta con él.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages said no more than was counted already, so they added nothing.</source>
        <translation>
            <numerusform>%n mensaje no decía más de lo ya contado, así que no sumó nada.</numerusform>
            <numerusform>%n mensajes no decían más de lo ya contado, así que no sumaron nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages came after the end mark; only what exceeds the total was added.</source>
        <translation>
            <numerusform>%n mensaje llegó después de la marca de fin; solo se sumó lo que supera el total.</numerusform>
            <numerusform>%n mensajes llegaron después de la marca de fin; solo se sumó lo que supera el total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pauses were longer than %1 s: the streak was closed and, as TikTok went on with the same group, opened again.</source>
        <translation>
            <numerusform>%n pausa duró más de %1 s: la racha se cerró y, como TikTok siguió con el mismo grupo, se volvió a abrir.</numerusform>
            <numerusform>%n pausas duraron más de %1 s: la racha se cerró y, como TikTok siguió con el mismo grupo, se volvió a abrir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not part of a streak: TikTok does not say who sent these likes.</source>
        <translation>No forma parte de una racha: TikTok no dice quién envió estos me gusta.</translation>
    </message>
    <message>
        <source>Not part of a streak: only gifts and likes make streaks.</source>
        <translation>No forma parte de una racha: solo los regalos y los me gusta forman rachas.</translation>
    </message>
    <message>
        <source>start</source>
        <comment>of a streak</comment>
        <translation>inicio</translation>
    </message>
    <message>
        <source>goes on</source>
        <comment>a streak</comment>
        <translation>continúa</translation>
    </message>
    <message>
        <source>end</source>
        <comment>of a streak</comment>
        <translation>fin</translation>
    </message>
</context>
<context>
    <name>TextOutputText</name>
    <message>
        <source>events: %1, streaks: %2, diamonds: %3, duplicates: %4, not decoded: %5</source>
        <translation>eventos: %1, rachas: %2, diamantes: %3, duplicados: %4, sin decodificar: %5</translation>
    </message>
</context>
<context>
    <name>UpkeepText</name>
    <message>
        <source>The database is Racha&apos;s already; rows that the predecessor wrote since then are completed.</source>
        <translation>La base de datos ya es de Racha; se completan las filas que el predecesor escribió desde entonces.</translation>
    </message>
    <message>
        <source>An adoption was broken off here; it is taken up again.</source>
        <translation>Aquí se interrumpió una adopción; se retoma.</translation>
    </message>
    <message>
        <source>The tables are those of the predecessor&apos;s migration %1.</source>
        <translation>Las tablas son las de la migración %1 del predecesor.</translation>
    </message>
    <message>
        <source>Events: %1; sessions: %2. They stay as they are.</source>
        <translation>Eventos: %1; sesiones: %2. Quedan como están.</translation>
    </message>
    <message>
        <source>New columns, each with a default: %1.</source>
        <translation>Columnas nuevas, cada una con un valor por omisión: %1.</translation>
    </message>
    <message>
        <source>Becomes utf8mb4, compared by code points: %1.</source>
        <translation>Pasa a utf8mb4, comparado por códigos de carácter: %1.</translation>
    </message>
    <message>
        <source>New tables: %1.</source>
        <translation>Tablas nuevas: %1.</translation>
    </message>
    <message>
        <source>Lives whose events have no session, and get one: %1.</source>
        <translation>Lives cuyos eventos no tienen sesión y reciben una: %1.</translation>
    </message>
    <message>
        <source>The predecessor can go on reading and writing. While columns are added it has to wait.</source>
        <translation>El predecesor puede seguir leyendo y escribiendo. Mientras se añaden columnas tiene que esperar.</translation>
    </message>
    <message>
        <source>adding columns …</source>
        <translation>añadiendo columnas…</translation>
    </message>
    <message>
        <source>making indexes and the tables of the search …</source>
        <translation>creando índices y las tablas de la búsqueda…</translation>
    </message>
    <message>
        <source>completing the events of lives: %1 of %2 …</source>
        <translation>completando los eventos de los lives: %1 de %2…</translation>
    </message>
    <message>
        <source>Racha can use this database now.</source>
        <translation>Racha ya puede usar esta base de datos.</translation>
    </message>
    <message>
        <source>Sessions made: %1; events that belong to one now: %2.</source>
        <translation>Sesiones creadas: %1; eventos que ahora pertenecen a una: %2.</translation>
    </message>
    <message>
        <source>Gifts whose value was computed: %1.</source>
        <translation>Regalos cuyo valor se calculó: %1.</translation>
    </message>
    <message>
        <source>Cancelled. What is done stays done; the same command goes on there.</source>
        <translation>Cancelado. Lo hecho queda hecho; la misma orden sigue desde ahí.</translation>
    </message>
    <message>
        <source>checking the copy …</source>
        <translation>comprobando la copia…</translation>
    </message>
    <message>
        <source>copying: %1 …</source>
        <translation>copiando: %1…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Cancelado; no se escribió nada.</translation>
    </message>
    <message>
        <source>Copied to %1 (%2) and checked. Events: %3; captures: %4; streaks: %5.</source>
        <translation>Copiado a %1 (%2) y comprobado. Eventos: %3; capturas: %4; rachas: %5.</translation>
    </message>
    <message>
        <source>new events: %1; known ones: %2 …</source>
        <translation>eventos nuevos: %1; ya conocidos: %2…</translation>
    </message>
    <message>
        <source>New events: %1; known already: %2; new captures: %3.</source>
        <translation>Eventos nuevos: %1; ya conocidos: %2; capturas nuevas: %3.</translation>
    </message>
    <message>
        <source>Refused, because they cannot be events: %1.</source>
        <translation>Rechazados, porque no pueden ser eventos: %1.</translation>
    </message>
</context>
<context>
    <name>VerificationText</name>
    <message>
        <source>“%1”, should be “%2”</source>
        <translation>«%1», debería ser «%2»</translation>
    </message>
    <message>
        <source>“%1” should not stand there</source>
        <translation>«%1» no debería estar ahí</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>falta «%1»</translation>
    </message>
    <message>
        <source>“%1” refers to nothing</source>
        <translation>«%1» no remite a nada</translation>
    </message>
    <message>
        <source>“%1” belongs to nothing</source>
        <translation>«%1» no pertenece a nada</translation>
    </message>
    <message>
        <source>“%1” stands there more than once</source>
        <translation>«%1» está más de una vez</translation>
    </message>
    <message>
        <source>the unique key is lost</source>
        <translation>se perdió la clave única</translation>
    </message>
    <message>
        <source>“%1” cannot be understood</source>
        <translation>«%1» no se entiende</translation>
    </message>
    <message>
        <source>the database itself says: %1</source>
        <translation>la propia base de datos dice: %1</translation>
    </message>
    <message>
        <source>Looking at the database itself…</source>
        <translation>Revisando la propia base de datos…</translation>
    </message>
    <message>
        <source>Looking at the events…</source>
        <translation>Revisando los eventos…</translation>
    </message>
    <message>
        <source>Computing the streaks…</source>
        <translation>Calculando las rachas…</translation>
    </message>
    <message>
        <source>Looking at the undecoded messages…</source>
        <translation>Revisando los mensajes sin decodificar…</translation>
    </message>
    <message>
        <source>Looking at the words of the search…</source>
        <translation>Revisando las palabras de la búsqueda…</translation>
    </message>
    <message>
        <source>Adding up the captures…</source>
        <translation>Sumando las capturas…</translation>
    </message>
    <message>
        <source>Repairing…</source>
        <translation>Reparando…</translation>
    </message>
    <message>
        <source>Events: %1, streaks: %2, captures: %3, undecoded messages: %4.</source>
        <translation>Eventos: %1, rachas: %2, capturas: %3, mensajes sin decodificar: %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of a predecessor were not computed: its totals are known to be wrong.</source>
        <translation>
            <numerusform>%n evento de un programa anterior no se calculó: se sabe que sus totales son erróneos.</numerusform>
            <numerusform>%n eventos de un programa anterior no se calcularon: se sabe que sus totales son erróneos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: the rest was not looked at.</source>
        <translation>Detenido: el resto no se revisó.</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Todo está como debe.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s).</source>
        <translation>
            <numerusform>%n hallazgo.</numerusform>
            <numerusform>%n hallazgos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repaired.</source>
        <translation>
            <numerusform>%n fila reparada.</numerusform>
            <numerusform>%n filas reparadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be repaired.</source>
        <translation>
            <numerusform>%n de ellos se puede reparar.</numerusform>
            <numerusform>%n de ellos se pueden reparar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallPresenter</name>
    <message>
        <source>Good</source>
        <comment>health of a live</comment>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Shaky</source>
        <comment>health of a live</comment>
        <translation>Inestable</translation>
    </message>
    <message>
        <source>Failing</source>
        <comment>health of a live</comment>
        <translation>Falla</translation>
    </message>
    <message>
        <source>At rest</source>
        <comment>health of a live</comment>
        <translation>En reposo</translation>
    </message>
    <message>
        <source>%1 watching</source>
        <comment>number of viewers</comment>
        <translation>%1 espectadores</translation>
    </message>
    <message>
        <source>Gap of %1 s at %2</source>
        <comment>length, time or day</comment>
        <translation>Hueco de %1 s, %2</translation>
    </message>
    <message>
        <source>%1 diamonds</source>
        <translation>%1 diamantes</translation>
    </message>
</context>
<context>
    <name>WatchPresenter</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Last live</source>
        <comment>column: when somebody was last seen live</comment>
        <translation>Último live</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>a person of the watch list</comment>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>a person of the watch list</comment>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>by the host</comment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>No such user</source>
        <translation>No existe</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>by TikTok</comment>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Restricted</source>
        <comment>a live for certain accounts only</comment>
        <translation>Restringido</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>%1 watching</source>
        <comment>number of viewers</comment>
        <translation>%1 mirando</translation>
    </message>
    <message>
        <source>Watched in a tab</source>
        <translation>Abierto en una pestaña</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
    <message>
        <source>Last seen live: %1</source>
        <translation>Último live visto: %1</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <comment>time or day</comment>
        <translation>Comprobado: %1</translation>
    </message>
</context>
<context>
    <name>WebhookAnswer</name>
    <message>
        <source>The server took it (%1).</source>
        <translation>El servidor lo aceptó (%1).</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Sin respuesta: %1</translation>
    </message>
    <message>
        <source>The server answered %1: %2</source>
        <translation>El servidor respondió %1: %2</translation>
    </message>
</context>
<context>
    <name>racha::AboutDialog</name>
    <message>
        <source>About Racha</source>
        <translation>Acerca de Racha</translation>
    </message>
    <message>
        <source>A monitor for TikTok LIVE that keeps every event on your computer.</source>
        <translation>Un monitor de TikTok LIVE que guarda cada evento en tu ordenador.</translation>
    </message>
    <message>
        <source>Unofficial</source>
        <translation>No oficial</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Agradecimientos</translation>
    </message>
    <message>
        <source>Not made, approved or supported by TikTok. What Racha shows is what TikTok sends to a viewer; amounts in money are estimates.</source>
        <translation>TikTok no lo ha hecho, ni lo aprueba, ni lo respalda. Lo que Racha muestra es lo que TikTok envía a un espectador; los importes en dinero son estimaciones.</translation>
    </message>
    <message>
        <source>The source code is under the MIT licence. The program as it is shipped is under the terms of the GNU GPL, version 3, because it contains Qt Charts.</source>
        <translation>El código fuente está bajo la licencia MIT. El programa tal como se distribuye está bajo los términos de la GNU GPL, versión 3, porque contiene Qt Charts.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>To the makers of Qt, Protocol Buffers, SQLite, MariaDB, Zstandard, libdeflate, libxlsxwriter, libsecret, QtKeychain and tl::expected, and to all who found out how TikTok LIVE speaks.</source>
        <translation>A quienes hicieron Qt, Protocol Buffers, SQLite, MariaDB, Zstandard, libdeflate, libxlsxwriter, libsecret, QtKeychain y tl::expected, y a quienes averiguaron cómo habla TikTok LIVE.</translation>
    </message>
    <message>
        <source>Licences of the Parts…</source>
        <translation>Licencias de las partes…</translation>
    </message>
    <message>
        <source>Copy Versions</source>
        <translation>Copiar versiones</translation>
    </message>
</context>
<context>
    <name>racha::AdoptionDialog</name>
    <message>
        <source>I have a &amp;backup of this database</source>
        <translation>Tengo una copia de &amp;seguridad de esta base de datos</translation>
    </message>
    <message>
        <source>Adopt a database</source>
        <translation>Adoptar una base de datos</translation>
    </message>
    <message>
        <source>Take over the tables of the predecessor in this database?</source>
        <translation>¿Adoptar las tablas del predecesor en esta base de datos?</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>&amp;Adoptar</translation>
    </message>
</context>
<context>
    <name>racha::AlertTeller</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (y %n más)</numerusform>
            <numerusform>%1 (y %n más)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::AlertsDialog</name>
    <message>
        <source>Any event</source>
        <translation>Cualquier evento</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Racha can point out what matters to you while you watch. Each rule says which events, and how you are told. Nothing here changes what is stored.</source>
        <translation>Racha puede señalarte lo que te importa mientras miras. Cada regla dice qué eventos y cómo se te avisa. Nada de esto cambia lo que se guarda.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Condition</source>
        <translation>&amp;Condición</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nombre de la regla</translation>
    </message>
    <message>
        <source>Type of event</source>
        <translation>Tipo de evento</translation>
    </message>
    <message>
        <source>Condition of the rule</source>
        <translation>Condición de la regla</translation>
    </message>
    <message>
        <source>&amp;Highlight it in the feed</source>
        <translation>&amp;Resaltarlo en la lista</translation>
    </message>
    <message>
        <source>Play a &amp;sound</source>
        <translation>Reproducir un &amp;sonido</translation>
    </message>
    <message>
        <source>Show a &amp;desktop notification</source>
        <translation>Mostrar una notificación de &amp;escritorio</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
</context>
<context>
    <name>racha::BackupDialog</name>
    <message>
        <source>File of the backup</source>
        <translation>Archivo de la copia de seguridad</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Copy the whole store into a file?</source>
        <translation>¿Copiar todo el almacén a un archivo?</translation>
    </message>
    <message>
        <source>From %1. What runs goes on meanwhile. The copy is an SQLite file that Racha opens as its store; it is checked, and never takes the place of another file.</source>
        <translation>De %1. Lo que está en marcha sigue mientras tanto. La copia es un archivo SQLite que Racha abre como almacén; se comprueba y nunca reemplaza otro archivo.</translation>
    </message>
    <message>
        <source>&amp;Back Up</source>
        <translation>Co&amp;piar</translation>
    </message>
</context>
<context>
    <name>racha::CaptureDialog</name>
    <message>
        <source>These notes are too long to be changed here.</source>
        <translation>Estas notas son demasiado largas para cambiarlas aquí.</translation>
    </message>
    <message numerus="yes">
        <source>The name is too long by %n character(s).</source>
        <translation>
            <numerusform>Al nombre le sobra %n carácter.</numerusform>
            <numerusform>Al nombre le sobran %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notes are too long by %n character(s).</source>
        <translation>
            <numerusform>A las notas les sobra %n carácter.</numerusform>
            <numerusform>A las notas les sobran %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Name and Notes</source>
        <translation>Nombre y notas</translation>
    </message>
    <message>
        <source>Name of this capture</source>
        <translation>Nombre de esta captura</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes on this capture</source>
        <translation>Notas sobre esta captura</translation>
    </message>
    <message>
        <source>At most %1 characters in the name and %2 in the notes.</source>
        <translation>Como mucho %1 caracteres en el nombre y %2 en las notas.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>racha::CaptureNaming</name>
    <message>
        <source>This store is only read: nothing can be changed</source>
        <translation>Este almacén es de solo lectura: no se puede cambiar nada</translation>
    </message>
    <message>
        <source>The store has nothing of this capture yet</source>
        <translation>El almacén aún no tiene nada de esta captura</translation>
    </message>
</context>
<context>
    <name>racha::CapturesReport</name>
    <message>
        <source>There was no capture here.</source>
        <translation>Aquí no hubo ninguna captura.</translation>
    </message>
    <message>
        <source>Watch a live, or choose another live or time.</source>
        <translation>Mira un live, o elige otro live u otro periodo.</translation>
    </message>
    <message>
        <source>This store is only read: nothing can be changed</source>
        <translation>Este almacén es de solo lectura: no se puede cambiar nada</translation>
    </message>
    <message>
        <source>Choose a capture first</source>
        <translation>Elige antes una captura</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>Mostrar los eventos</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s)</source>
        <translation>
            <numerusform>%n captura</numerusform>
            <numerusform>%n capturas</numerusform>
        </translation>
    </message>
    <message>
        <source>the filter chooses events, not captures</source>
        <translation>el filtro elige eventos, no capturas</translation>
    </message>
    <message>
        <source>Name and Notes…</source>
        <translation>Nombre y notas…</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Capturas</translation>
    </message>
    <message>
        <source>The newest first. Return changes the name and the notes.</source>
        <translation>La más nueva primero. Intro cambia el nombre y las notas.</translation>
    </message>
</context>
<context>
    <name>racha::ChartDataModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>racha::ChartPane</name>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>La imagen se guardó como %1.</translation>
    </message>
    <message>
        <source>The picture could not be saved as %1. Choose another folder.</source>
        <translation>No se pudo guardar la imagen como %1. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Gráfico: %1</translation>
    </message>
    <message>
        <source>Chart range: %1</source>
        <translation>Intervalo del gráfico: %1</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>More about the chart</source>
        <translation>Más sobre el gráfico</translation>
    </message>
    <message>
        <source>Save or copy the chart, or see it as a table</source>
        <translation>Guardar o copiar el gráfico, o verlo como tabla</translation>
    </message>
    <message>
        <source>The charts begin with the first event.</source>
        <translation>Los gráficos empiezan con el primer evento.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Figures of the chart</source>
        <translation>Cifras del gráfico</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtrado</translation>
    </message>
    <message>
        <source>Only what the filter of the feed lets through is counted</source>
        <translation>Solo se cuenta lo que deja pasar el filtro de los eventos</translation>
    </message>
</context>
<context>
    <name>racha::ColumnPicker</name>
    <message>
        <source>Search columns</source>
        <translation>Buscar columnas</translation>
    </message>
    <message>
        <source>Columns and their order</source>
        <translation>Columnas y su orden</translation>
    </message>
    <message>
        <source>Tick what is exported; drag, or use Up and Down, for the order</source>
        <translation>Marca lo que se exporta; arrastra, o usa Subir y Bajar, para el orden</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation>Subir la columna</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation>Bajar la columna</translation>
    </message>
</context>
<context>
    <name>racha::CommandPalette</name>
    <message>
        <source>Watch @%1</source>
        <translation>Mirar a @%1</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quieres hacer?</translation>
    </message>
    <message>
        <source>Command to find</source>
        <translation>Orden que buscar</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Ninguna orden se llama así.</translation>
    </message>
</context>
<context>
    <name>racha::ComparisonReport</name>
    <message>
        <source>Choose a live</source>
        <translation>Elige un live</translation>
    </message>
    <message>
        <source>A time of several lives cannot be laid over another.</source>
        <translation>Un periodo de varios lives no se puede superponer a otro.</translation>
    </message>
    <message>
        <source>There is no other live to compare with.</source>
        <translation>No hay otro live con el que comparar.</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes: %1 and %2</source>
        <comment>two lives</comment>
        <translation>
            <numerusform>Tras %n minuto: %1 y %2</numerusform>
            <numerusform>Tras %n minutos: %1 y %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Two lives by minutes since they began</source>
        <translation>Dos lives por minutos desde su inicio</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>The live to compare with</source>
        <translation>El live con el que comparar</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Diamantes</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Espectadores</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <translation>Comparar: %1</translation>
    </message>
    <message>
        <source>Figures of two lives</source>
        <translation>Cifras de dos lives</translation>
    </message>
    <message>
        <source>Two lives over each other</source>
        <translation>Dos lives superpuestos</translation>
    </message>
    <message>
        <source>minutes since the beginning</source>
        <translation>minutos desde el inicio</translation>
    </message>
</context>
<context>
    <name>racha::CoveragePane</name>
    <message>
        <source>Figures of the coverage</source>
        <translation>Datos de la cobertura</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the coverage</source>
        <translation>Copiar la cobertura</translation>
    </message>
</context>
<context>
    <name>racha::DetailCorner</name>
    <message>
        <source>Show in time</source>
        <translation>Ver en el tiempo</translation>
    </message>
    <message>
        <source>All that happened around this event, whatever the filter says</source>
        <translation>Todo lo que ocurrió alrededor de este evento, diga lo que diga el filtro</translation>
    </message>
    <message>
        <source>All of this live</source>
        <translation>Todo lo de este live</translation>
    </message>
</context>
<context>
    <name>racha::DetailPane</name>
    <message>
        <source>This line of the feed is no event.</source>
        <translation>Esta línea de la lista no es un evento.</translation>
    </message>
    <message>
        <source>TikTok gave this message no id, so it cannot be found in the store.</source>
        <translation>TikTok no dio identificador a este mensaje, así que no se puede buscar en la base de datos.</translation>
    </message>
    <message>
        <source>Looking it up …</source>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>It is not stored yet.</source>
        <translation>Todavía no está guardado.</translation>
    </message>
    <message>
        <source>Rows are written a few times a second.</source>
        <translation>Las filas se escriben varias veces por segundo.</translation>
    </message>
    <message>
        <source>No database is open.</source>
        <translation>No hay ninguna base de datos abierta.</translation>
    </message>
    <message>
        <source>Only what the feed shows is known.</source>
        <translation>Solo se sabe lo que muestra la lista.</translation>
    </message>
    <message>
        <source>The store cannot be read.</source>
        <translation>No se puede leer la base de datos.</translation>
    </message>
    <message>
        <source>The JSON of this event is too large to be shown.</source>
        <translation>El JSON de este evento es demasiado grande para mostrarlo.</translation>
    </message>
    <message>
        <source>TikTok does not say whose event this is.</source>
        <translation>TikTok no dice de quién es este evento.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Streak</source>
        <translation>Racha</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Pages of the detail</source>
        <translation>Páginas del detalle</translation>
    </message>
    <message>
        <source>Facts of the event</source>
        <translation>Datos del evento</translation>
    </message>
    <message>
        <source>Choose an event to see all about it.</source>
        <translation>Elige un evento para verlo todo sobre él.</translation>
    </message>
</context>
<context>
    <name>racha::EraseDialog</name>
    <message>
        <source>erase</source>
        <comment>the word that has to be typed</comment>
        <translation>borrar</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Haciendo la copia…</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Borrando…</translation>
    </message>
    <message>
        <source>%1 of %2 events are erased.</source>
        <translation>%1 de %2 eventos borrados.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) erased.</source>
        <translation>
            <numerusform>%n evento borrado.</numerusform>
            <numerusform>%n eventos borrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase these events for good?</source>
        <translation>¿Borrar estos eventos para siempre?</translation>
    </message>
    <message>
        <source>Erase all data of the person %1 for good?</source>
        <translation>¿Borrar para siempre todos los datos de la persona %1?</translation>
    </message>
    <message>
        <source>Erase all data of %1 for good?</source>
        <translation>¿Borrar para siempre todos los datos de %1?</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>There is nothing to erase.</source>
        <translation>No hay nada que borrar.</translation>
    </message>
    <message>
        <source>%1 events from %3 to %4 (lives: %2, streaks: %5, diamonds: %6).</source>
        <translation>%1 eventos desde %3 hasta %4 (lives: %2, rachas: %5, diamantes: %6).</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Recordings and backups that you keep are not changed.</source>
        <translation>Las grabaciones y copias que conserves no cambian.</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) of others name this person as the receiver; they stay.</source>
        <translation>
            <numerusform>%n regalo de otra persona nombra a esta como receptora; se queda.</numerusform>
            <numerusform>%n regalos de otras personas nombran a esta como receptora; se quedan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the database to this file first:</source>
        <translation>Copiar antes la base de datos a este archivo:</translation>
    </message>
    <message>
        <source>File of the backup</source>
        <translation>Archivo de la copia</translation>
    </message>
    <message>
        <source>Back it up first, on the server: mariadb-dump --single-transaction %1 &gt; backup.sql</source>
        <translation>Haz antes una copia, en el servidor: mariadb-dump --single-transaction %1 &gt; copia.sql</translation>
    </message>
    <message>
        <source>Type “%1” to confirm:</source>
        <translation>Escribe «%1» para confirmar:</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop erasing</source>
        <translation>Dejar de borrar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>racha::ExportDialog</name>
    <message>
        <source>%1 of %2 events, %3 a second, %4 left</source>
        <translation>%1 de %2 eventos, %3 por segundo, quedan %4</translation>
    </message>
    <message>
        <source>%1 events, %2 a second</source>
        <translation>%1 eventos, %2 por segundo</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>Cancelado; no se ha escrito ningún archivo.</translation>
    </message>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation>Este archivo ya existe y se reemplazará.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>filtro: %1</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>con «%1»</translation>
    </message>
    <message>
        <source>All stored events</source>
        <translation>Todos los eventos guardados</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Archivo:</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Cancelar la exportación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel the export?</source>
        <translation>¿Cancelar la exportación?</translation>
    </message>
    <message>
        <source>It is still being written; no file would be left.</source>
        <translation>Todavía se está escribiendo; no quedaría ningún archivo.</translation>
    </message>
    <message>
        <source>Go On Exporting</source>
        <translation>Seguir exportando</translation>
    </message>
    <message>
        <source>Cancel and Close</source>
        <translation>Cancelar y cerrar</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a time</comment>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a time</comment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>That is the file with the key of the pseudonyms. The export needs another name.</source>
        <translation>Ese es el archivo con la clave de los seudónimos. La exportación necesita otro nombre.</translation>
    </message>
    <message>
        <source>That is the database. The export needs another name.</source>
        <translation>Esa es la base de datos. La exportación necesita otro nombre.</translation>
    </message>
</context>
<context>
    <name>racha::ExportFields</name>
    <message>
        <source>Columns:</source>
        <translation>Columnas:</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Formato:</translation>
    </message>
    <message>
        <source>Between cells:</source>
        <translation>Entre celdas:</translation>
    </message>
    <message>
        <source>Times:</source>
        <translation>Horas:</translation>
    </message>
    <message>
        <source>At most:</source>
        <translation>Como mucho:</translation>
    </message>
    <message>
        <source>all events</source>
        <translation>todos los eventos</translation>
    </message>
    <message>
        <source> events</source>
        <comment>after a number in a field</comment>
        <translation> eventos</translation>
    </message>
    <message>
        <source>Begin with a byte order mark</source>
        <translation>Empezar con una marca de orden de bytes</translation>
    </message>
    <message>
        <source>Excel needs it to read a CSV file as UTF-8</source>
        <translation>Excel la necesita para leer un archivo CSV como UTF-8</translation>
    </message>
    <message>
        <source>Make formulas harmless</source>
        <translation>Neutralizar las fórmulas</translation>
    </message>
    <message>
        <source>Puts an apostrophe before texts that a spreadsheet would run</source>
        <translation>Pone un apóstrofo delante de los textos que una hoja de cálculo ejecutaría</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Entre celdas</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>At most so many events</source>
        <translation>Como mucho, tantos eventos</translation>
    </message>
    <message>
        <source>What people read</source>
        <translation>Lo que se lee</translation>
    </message>
    <message>
        <source>All stored columns</source>
        <translation>Todas las columnas guardadas</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Elección propia</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Libro de cálculo (XLSX)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Hora local</translation>
    </message>
</context>
<context>
    <name>racha::FactList</name>
    <message>
        <source>More: %1</source>
        <translation>Más: %1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Más información</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>racha::FeedDigest</name>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comentario</numerusform>
            <numerusform>%n comentarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gifts for %1 diamonds</source>
        <translation>
            <numerusform>%n regalo por %1 diamantes</numerusform>
            <numerusform>%n regalos por %1 diamantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likes</source>
        <translation>
            <numerusform>%n me gusta</numerusform>
            <numerusform>%n me gusta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people joined</source>
        <translation>
            <numerusform>entró %n persona</numerusform>
            <numerusform>entraron %n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::FeedPane</name>
    <message>
        <source>Nothing to show</source>
        <translation>Nada que mostrar</translation>
    </message>
    <message>
        <source>The kinds of events that came are switched off above.</source>
        <translation>Los tipos de eventos que llegaron están desactivados arriba.</translation>
    </message>
    <message numerus="yes">
        <source>▼ %n new events</source>
        <translation>
            <numerusform>▼ %n evento nuevo</numerusform>
            <numerusform>▼ %n eventos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>▼ Jump to newest</source>
        <translation>▼ Ir a lo más reciente</translation>
    </message>
    <message>
        <source>Copy @%1</source>
        <translation>Copiar @%1</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Events of the live, newest last. Space stops and follows again.</source>
        <translation>Eventos del live, el más reciente al final. La barra espaciadora detiene y reanuda el seguimiento.</translation>
    </message>
    <message>
        <source>Nothing that came matches the filter.</source>
        <translation>Nada de lo que llegó coincide con el filtro.</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <translation>%1 omitidos</translation>
    </message>
    <message>
        <source>More came at once than the feed can hold. All of it is stored; click to dismiss this.</source>
        <translation>Llegó de golpe más de lo que cabe en la lista. Todo está guardado; haz clic para quitar este aviso.</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Ver &amp;detalles</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Copiar como CS&amp;V</translation>
    </message>
    <message>
        <source>Follow this &amp;streak</source>
        <translation>Seguir esta &amp;racha</translation>
    </message>
    <message>
        <source>Follow this &amp;person</source>
        <translation>Seguir a esta &amp;persona</translation>
    </message>
    <message>
        <source>&amp;Filter for</source>
        <translation>&amp;Filtrar por</translation>
    </message>
    <message>
        <source>Filter &amp;out</source>
        <translation>&amp;Excluir</translation>
    </message>
    <message>
        <source>Show &amp;everything again</source>
        <translation>Volver a mostrar &amp;todo</translation>
    </message>
    <message>
        <source>Add @%1 to the &amp;watch list</source>
        <translation>Añadir a @%1 a la &amp;lista de seguimiento</translation>
    </message>
    <message>
        <source>The feed does not hold this streak any more.</source>
        <translation>Esta racha ya no está en la lista de eventos.</translation>
    </message>
    <message>
        <source>Events of this streak&apos;s kind are switched off above.</source>
        <translation>Los eventos del tipo de esta racha están desactivados arriba.</translation>
    </message>
    <message>
        <source>The filter hides this streak.</source>
        <translation>El filtro oculta esta racha.</translation>
    </message>
</context>
<context>
    <name>racha::FieldForm</name>
    <message>
        <source>Choose a field above to give it a name.</source>
        <translation>Elige arriba un campo para darle un nombre.</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>Campo %1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>&amp;Leer como</translation>
    </message>
    <message>
        <source>&amp;It is also</source>
        <translation>&amp;Es además</translation>
    </message>
    <message>
        <source>as in score or horn.level</source>
        <translation>como score u horn.level</translation>
    </message>
    <message>
        <source>A &amp;list, however often it comes</source>
        <translation>Una l&amp;ista, por veces que venga</translation>
    </message>
</context>
<context>
    <name>racha::FileField</name>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
</context>
<context>
    <name>racha::FilterField</name>
    <message>
        <source>Which events are shown, for example: %1</source>
        <translation>Qué eventos se muestran, por ejemplo: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Suggestions for the filter</source>
        <translation>Sugerencias para el filtro</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Meanwhile the one of before holds: %1</source>
        <translation>Mientras tanto vale el anterior: %1</translation>
    </message>
    <message>
        <source>Meanwhile no filter holds.</source>
        <translation>Mientras tanto no vale ningún filtro.</translation>
    </message>
</context>
<context>
    <name>racha::FindingsPane</name>
    <message>
        <source>Nothing unusual has come yet.</source>
        <translation>Todavía no ha llegado nada inusual.</translation>
    </message>
    <message>
        <source>No finding is that bad.</source>
        <translation>Ningún hallazgo es tan grave.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n hallazgo</numerusform>
            <numerusform>%n hallazgos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more are only counted</source>
        <translation>otros %1 solo se cuentan</translation>
    </message>
    <message>
        <source>Choose a finding to see what it means.</source>
        <translation>Elige un hallazgo para ver qué significa.</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Todos los hallazgos</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Advertencias y peores</translation>
    </message>
    <message>
        <source>Severe only</source>
        <translation>Solo graves</translation>
    </message>
    <message>
        <source>Findings to show</source>
        <translation>Hallazgos que mostrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy findings</source>
        <translation>Copiar hallazgos</translation>
    </message>
    <message>
        <source>Copy the chosen finding, or all that are shown</source>
        <translation>Copia el hallazgo elegido o todos los que se muestran</translation>
    </message>
    <message>
        <source>In the feed</source>
        <translation>En los eventos</translation>
    </message>
    <message>
        <source>Show the newest one in the feed</source>
        <translation>Mostrar el más reciente en los eventos</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Show what is stored of it</source>
        <translation>Mostrar lo guardado al respecto</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Show the undecoded message</source>
        <translation>Mostrar el mensaje sin decodificar</translation>
    </message>
    <message>
        <source>List of findings</source>
        <translation>Lista de hallazgos</translation>
    </message>
</context>
<context>
    <name>racha::FirstPage</name>
    <message>
        <source>Watch a live, keep every event</source>
        <translation>Mira un live, guarda cada evento</translation>
    </message>
    <message>
        <source>Racha shows the comments, gifts and likes of a TikTok LIVE as they happen, counts gift streaks right, and stores everything on this computer.</source>
        <translation>Racha muestra los comentarios, regalos y me gusta de un TikTok LIVE mientras ocurren, cuenta bien las rachas de regalos y lo guarda todo en este ordenador.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Abrir una grabación…</translation>
    </message>
    <message>
        <source>Try the demo live</source>
        <translation>Probar el live de muestra</translation>
    </message>
    <message>
        <source>Racha is unofficial and not connected with TikTok. It sees what TikTok sends to a viewer: not what came before you watch, not every like, not everyone who joins. Amounts in money are estimates.</source>
        <translation>Racha no es oficial ni tiene relación con TikTok. Ve lo que TikTok envía a un espectador: no lo anterior a que empieces a mirar, ni todos los me gusta, ni a todos los que entran. Los importes en dinero son estimaciones.</translation>
    </message>
    <message>
        <source>Keep a recording (.racha)</source>
        <translation>Guardar una grabación (.racha)</translation>
    </message>
</context>
<context>
    <name>racha::FirstRun</name>
    <message>
        <source>Welcome to Racha</source>
        <translation>Te damos la bienvenida a Racha</translation>
    </message>
    <message>
        <source>In which language shall it speak?</source>
        <translation>¿En qué idioma prefieres que hable?</translation>
    </message>
    <message>
        <source>Where shall every event be kept?</source>
        <translation>¿Dónde se guarda cada evento?</translation>
    </message>
    <message>
        <source>One file on this computer is right for most people. It can be changed later.</source>
        <translation>Para casi todo el mundo, un archivo en este ordenador es lo adecuado. Se puede cambiar más tarde.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>What Racha is, and what it cannot see.</source>
        <translation>Qué es Racha y qué no puede ver.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Racha is unofficial: not made, approved or supported by TikTok, which may change or close what Racha relies on at any time.</source>
        <translation>Racha no es oficial: TikTok no lo ha hecho, ni lo aprueba, ni lo respalda, y puede cambiar o cerrar en cualquier momento aquello de lo que Racha depende.</translation>
    </message>
    <message>
        <source>It sees what TikTok sends to a viewer from the moment you watch: nothing from before, not every like, not everyone who joins.</source>
        <translation>Ve lo que TikTok envía a un espectador desde que empiezas a mirar: ni lo anterior, ni todos los me gusta, ni a todos los que entran.</translation>
    </message>
    <message>
        <source>Amounts in money are estimates. Only TikTok knows what a host is paid.</source>
        <translation>Los importes en dinero son estimaciones. Solo TikTok sabe cuánto cobra un anfitrión.</translation>
    </message>
    <message>
        <source>Everything stays on this computer or in your own database. Racha needs no account and sends nothing about you to anybody. What people write and give in a live is personal: keep it no longer than you need it.</source>
        <translation>Todo se queda en este ordenador o en tu propia base de datos. Racha no necesita ninguna cuenta ni envía a nadie nada sobre ti. Lo que la gente escribe y regala en un live es personal: no lo guardes más tiempo del que lo necesites.</translation>
    </message>
</context>
<context>
    <name>racha::FolderList</name>
    <message>
        <source>Settings folder</source>
        <translation>Carpeta de ajustes</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Recordings folder</source>
        <translation>Carpeta de grabaciones</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>Carpeta del registro</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Abrir: %1</translation>
    </message>
</context>
<context>
    <name>racha::GiftTonesView</name>
    <message>
        <source>This build of Racha cannot play tones.</source>
        <translation>Esta compilación de Racha no puede reproducir tonos.</translation>
    </message>
    <message>
        <source>The library that reaches the sound server is missing: %1. Listen tries again.</source>
        <translation>Falta la biblioteca que llega al servidor de sonido: %1. Escuchar lo intenta de nuevo.</translation>
    </message>
    <message>
        <source>No sound server answers: %1. Listen tries again.</source>
        <translation>Ningún servidor de sonido responde: %1. Escuchar lo intenta de nuevo.</translation>
    </message>
    <message>
        <source>sound, notes, pitch, accessibility</source>
        <translation>sonido, notas, tono, accesibilidad</translation>
    </message>
    <message>
        <source>How gifts sound</source>
        <translation>Cómo suenan los regalos</translation>
    </message>
    <message>
        <source>Listen plays gifts of %1 and %2 diamonds, one after the other.</source>
        <translation>Escuchar toca regalos de %1 y %2 diamantes, uno tras otro.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
</context>
<context>
    <name>racha::HexView</name>
    <message>
        <source>Bytes of the payload</source>
        <translation>Bytes del contenido</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes marked, from byte %1: %2</source>
        <translation>
            <numerusform>%n byte marcado, desde el byte %1: %2</numerusform>
            <numerusform>%n bytes marcados, desde el byte %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::Histogram</name>
    <message numerus="yes">
        <source>%1 to %2: %n events</source>
        <translation>
            <numerusform>De %1 a %2: %n evento</numerusform>
            <numerusform>De %1 a %2: %n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is counted yet.</source>
        <translation>Aún no se ha contado nada.</translation>
    </message>
    <message>
        <source>%1 events from %2 to %3. Arrow keys read bar by bar; Shift extends a range, Return chooses it, Space goes there.</source>
        <translation>%1 eventos de %2 a %3. Las flechas leen barra por barra; Mayús amplía un intervalo, Intro lo elige, Espacio va allí.</translation>
    </message>
    <message>
        <source>Events over time</source>
        <translation>Eventos en el tiempo</translation>
    </message>
    <message>
        <source>%1 without connection</source>
        <translation>%1 sin conexión</translation>
    </message>
</context>
<context>
    <name>racha::HistoryBar</name>
    <message>
        <source>counting …</source>
        <translation>contando …</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 eventos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>events that match</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Search user, nickname, live, comment</source>
        <translation>Buscar usuario, apodo, live, comentario</translation>
    </message>
    <message>
        <source>Search the stored events</source>
        <translation>Buscar en los eventos guardados</translation>
    </message>
    <message>
        <source>Filter of the stored events</source>
        <translation>Filtro de los eventos guardados</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>racha::HistoryMenus</name>
    <message>
        <source>&amp;Delete this person&apos;s data…</source>
        <translation>&amp;Borrar los datos de esta persona…</translation>
    </message>
    <message>
        <source>&amp;Filter for %1</source>
        <translation>&amp;Filtrar por %1</translation>
    </message>
    <message>
        <source>Filter &amp;out %1</source>
        <translation>&amp;Excluir %1</translation>
    </message>
    <message>
        <source>All of this &amp;streak</source>
        <translation>Todo lo de esta &amp;racha</translation>
    </message>
    <message>
        <source>All of this &amp;person</source>
        <translation>Todo lo de esta &amp;persona</translation>
    </message>
    <message>
        <source>All of this &amp;live</source>
        <translation>Todo lo de este &amp;live</translation>
    </message>
    <message>
        <source>Show in &amp;time</source>
        <translation>Ver en el &amp;tiempo</translation>
    </message>
    <message>
        <source>From &amp;here on</source>
        <translation>&amp;Desde aquí</translation>
    </message>
    <message>
        <source>&amp;Until here</source>
        <translation>&amp;Hasta aquí</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>Copiar c&amp;elda</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Copiar como CS&amp;V</translation>
    </message>
    <message>
        <source>At &amp;least …</source>
        <translation>Al m&amp;enos …</translation>
    </message>
    <message>
        <source>At &amp;most …</source>
        <translation>Como &amp;máximo …</translation>
    </message>
    <message>
        <source>&amp;Is …</source>
        <translation>&amp;Es …</translation>
    </message>
    <message>
        <source>Is &amp;not …</source>
        <translation>&amp;No es …</translation>
    </message>
    <message>
        <source>&amp;Contains …</source>
        <translation>&amp;Contiene …</translation>
    </message>
    <message>
        <source>Is &amp;one of …</source>
        <translation>Es &amp;uno de …</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>Primero los más &amp;nuevos</translation>
    </message>
    <message>
        <source>&amp;Oldest first</source>
        <translation>Primero los más &amp;antiguos</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>&amp;Ocultar esta columna</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Co&amp;lumnas</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>racha::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of an event</comment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>What</source>
        <comment>happened</comment>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Streak</source>
        <translation>Racha</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Diamantes</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>whose</comment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Room id</source>
        <translation>Id de sala</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Id de usuario</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Id de mensaje</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Regalo</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
</context>
<context>
    <name>racha::HistoryTable</name>
    <message>
        <source>Searched as far as %1.</source>
        <translation>Se buscó hasta %1.</translation>
    </message>
    <message>
        <source>Searching: as far as %1 …</source>
        <translation>Buscando: ya hasta %1 …</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Go on searching</source>
        <translation>Seguir buscando</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Dejar de buscar</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n newer events</source>
        <translation>
            <numerusform>▲ %n evento más nuevo</numerusform>
            <numerusform>▲ %n eventos más nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▼ %n newer events</source>
        <translation>
            <numerusform>▼ %n evento más nuevo</numerusform>
            <numerusform>▼ %n eventos más nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>No hay ninguna base de datos abierta</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>Aún no hay nada guardado</translation>
    </message>
    <message>
        <source>It opens with the first live.</source>
        <translation>Se abre con el primer live.</translation>
    </message>
    <message>
        <source>No stored event fits the filter, the words and the time above.</source>
        <translation>Ningún evento guardado cumple el filtro, las palabras y el tiempo de arriba.</translation>
    </message>
    <message>
        <source>Watch a live: whatever happens there is stored, and can be searched, filtered and exported here.</source>
        <translation>Mira un live: todo lo que ocurre en él se guarda, y aquí se puede buscar, filtrar y exportar.</translation>
    </message>
    <message>
        <source>Stored events</source>
        <translation>Eventos guardados</translation>
    </message>
    <message>
        <source>Time of the stored events</source>
        <translation>Hora de los eventos guardados</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
</context>
<context>
    <name>racha::HistoryTree</name>
    <message>
        <source>&amp;Show only this time</source>
        <translation>&amp;Mostrar solo este tiempo</translation>
    </message>
    <message>
        <source>&amp;Filter for this</source>
        <translation>&amp;Filtrar por esto</translation>
    </message>
    <message>
        <source>Filter this &amp;out</source>
        <translation>&amp;Excluir esto</translation>
    </message>
    <message>
        <source>Dates and kinds of the stored events</source>
        <translation>Fechas y tipos de los eventos guardados</translation>
    </message>
    <message>
        <source>Return adds to the filter, Delete excludes.</source>
        <translation>Intro añade al filtro, Supr excluye.</translation>
    </message>
</context>
<context>
    <name>racha::HistoryTreeModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of events</comment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Streak</source>
        <translation>Racha</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>one live</comment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>Streamer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>no streak</source>
        <translation>sin racha</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>%1, %2 events</source>
        <translation>%1, %2 eventos</translation>
    </message>
</context>
<context>
    <name>racha::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Take these files over into the store?</source>
        <translation>¿Incorporar estos archivos al almacén?</translation>
    </message>
    <message>
        <source>Into %1. What is there already is passed over, so that a file may be imported twice. The files stay as they are.</source>
        <translation>En %1. Lo que ya está se pasa por alto, así que un archivo se puede importar dos veces. Los archivos quedan como están.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
</context>
<context>
    <name>racha::InspectDialog</name>
    <message>
        <source>Verify the Store</source>
        <translation>Verificar el almacén</translation>
    </message>
    <message>
        <source>Decode Messages Again</source>
        <translation>Volver a decodificar mensajes</translation>
    </message>
    <message>
        <source>Streaks and totals are computed again from what TikTok sent, and each cell that differs is listed. Captures may go on meanwhile.</source>
        <translation>Las rachas y los totales se vuelven a calcular a partir de lo que envió TikTok, y se muestra cada celda que difiere. Las capturas pueden seguir mientras tanto.</translation>
    </message>
    <message>
        <source>The stored messages are decoded again, as this version understands them. What events would gain is listed.</source>
        <translation>Los mensajes guardados se vuelven a decodificar como los entiende esta versión. Se muestra lo que ganarían los eventos.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Copy the database to this file first:</source>
        <translation>Copiar antes la base de datos a este archivo:</translation>
    </message>
    <message>
        <source>File of the backup</source>
        <translation>Archivo de la copia de seguridad</translation>
    </message>
    <message>
        <source>Back it up first, on the server: mariadb-dump --single-transaction %1 &gt; backup.sql</source>
        <translation>Haz antes una copia en el servidor: mariadb-dump --single-transaction %1 &gt; backup.sql</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Revisar otra vez</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>racha::JsonPage</name>
    <message>
        <source>not found</source>
        <comment>search</comment>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place in what was found</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Search keys and values</source>
        <translation>Buscar claves y valores</translation>
    </message>
    <message>
        <source>Search the JSON</source>
        <translation>Buscar en el JSON</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>JSON as text</source>
        <translation>JSON como texto</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>Copiar el JSON</translation>
    </message>
    <message>
        <source>JSON of the event, as a tree</source>
        <translation>JSON del evento, como árbol</translation>
    </message>
    <message>
        <source>JSON of the event, as text</source>
        <translation>JSON del evento, como texto</translation>
    </message>
</context>
<context>
    <name>racha::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n items</source>
        <comment>of a list</comment>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <comment>of an object</comment>
        <translation>
            <numerusform>%n clave</numerusform>
            <numerusform>%n claves</numerusform>
        </translation>
    </message>
    <message>
        <source>object</source>
        <comment>kind of JSON value</comment>
        <translation>objeto</translation>
    </message>
    <message>
        <source>list</source>
        <comment>kind of JSON value</comment>
        <translation>lista</translation>
    </message>
    <message>
        <source>text</source>
        <comment>kind of JSON value</comment>
        <translation>texto</translation>
    </message>
    <message>
        <source>number</source>
        <comment>kind of JSON value</comment>
        <translation>número</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>kind of JSON value</comment>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>kind of JSON value</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of a JSON object</comment>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of a JSON key</comment>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of a JSON value</comment>
        <translation>Clase</translation>
    </message>
</context>
<context>
    <name>racha::LeaderboardModel</name>
    <message>
        <source>Diamonds</source>
        <translation>Diamantes</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>Regalos</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message numerus="yes">
        <source>%n diamonds</source>
        <translation>
            <numerusform>%n diamante</numerusform>
            <numerusform>%n diamantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gifts</source>
        <translation>
            <numerusform>%n regalo</numerusform>
            <numerusform>%n regalos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comentario</numerusform>
            <numerusform>%n comentarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likes</source>
        <translation>
            <numerusform>%n me gusta</numerusform>
            <numerusform>%n me gusta</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Puesto %1</translation>
    </message>
</context>
<context>
    <name>racha::LeadersPane</name>
    <message>
        <source>Nobody has sent a gift yet.</source>
        <translation>Nadie ha enviado un regalo todavía.</translation>
    </message>
    <message>
        <source>Nobody has written yet.</source>
        <translation>Nadie ha escrito todavía.</translation>
    </message>
    <message>
        <source>Nobody has liked yet.</source>
        <translation>Nadie ha dado me gusta todavía.</translation>
    </message>
    <message>
        <source>No gift of this value to say thank you for yet.</source>
        <translation>Todavía no hay regalos de este valor que agradecer.</translation>
    </message>
    <message>
        <source>No gift to say thank you for yet.</source>
        <translation>Todavía no hay regalos que agradecer.</translation>
    </message>
    <message numerus="yes">
        <source>%n older gifts left the list.</source>
        <translation>
            <numerusform>%n regalo anterior salió de la lista.</numerusform>
            <numerusform>%n regalos anteriores salieron de la lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people who did little and fell silent are not counted any more.</source>
        <translation>
            <numerusform>%n persona con poca actividad que ya no participa dejó de contarse.</numerusform>
            <numerusform>%n personas con poca actividad que ya no participan dejaron de contarse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show this person</source>
        <translation>Mostrar a esta persona</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Thanks</source>
        <comment>gifts to say thank you for</comment>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Leaders: %1</source>
        <translation>Líderes: %1</translation>
    </message>
    <message>
        <source>Gifters</source>
        <translation>Regalan</translation>
    </message>
    <message>
        <source>Commenters</source>
        <translation>Comentan</translation>
    </message>
    <message>
        <source>Likers</source>
        <translation>Dan me gusta</translation>
    </message>
    <message>
        <source>by diamonds</source>
        <translation>por diamantes</translation>
    </message>
    <message>
        <source>Gifters by diamonds</source>
        <translation>Regalan, por diamantes</translation>
    </message>
    <message>
        <source>by gifts</source>
        <translation>por regalos</translation>
    </message>
    <message>
        <source>Gifters by number of gifts</source>
        <translation>Regalan, por regalos</translation>
    </message>
    <message>
        <source>Gifts of at least</source>
        <translation>Regalos de al menos</translation>
    </message>
    <message>
        <source>Least value of gifts to say thank you for</source>
        <translation>Valor mínimo de los regalos que agradecer</translation>
    </message>
    <message>
        <source>Most first. Return shows the person.</source>
        <translation>De mayor a menor. Intro muestra a la persona.</translation>
    </message>
    <message>
        <source>Gifts to say thank you for</source>
        <translation>Regalos que agradecer</translation>
    </message>
    <message>
        <source>Newest first. Space ticks a gift off.</source>
        <translation>Los más recientes primero. Espacio marca un regalo como agradecido.</translation>
    </message>
    <message>
        <source>List of leaders</source>
        <translation>Lista de líderes</translation>
    </message>
</context>
<context>
    <name>racha::LiveArea</name>
    <message>
        <source>Streaks</source>
        <translation>Rachas</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>Líderes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Watch list</source>
        <translation>Lista de seguimiento</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
</context>
<context>
    <name>racha::LivePage</name>
    <message>
        <source>@%1 is not live yet.</source>
        <translation>@%1 todavía no está en directo.</translation>
    </message>
    <message>
        <source>Racha looks again by itself and starts as soon as they are.</source>
        <translation>Racha vuelve a mirar por sí sola y empieza en cuanto lo esté.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>The first events will show here.</source>
        <translation>Aquí aparecerán los primeros eventos.</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Sin eventos</translation>
    </message>
    <message>
        <source>Nothing came while this was watched.</source>
        <translation>No llegó nada mientras se miraba.</translation>
    </message>
    <message>
        <source>Opening the recording</source>
        <translation>Abriendo la grabación</translation>
    </message>
    <message>
        <source>Looking for @%1</source>
        <translation>Buscando a @%1</translation>
    </message>
    <message>
        <source>Trying again in %1 s (attempt %2).</source>
        <translation>Nuevo intento en %1 s (intento %2).</translation>
    </message>
    <message>
        <source>Not everything of an earlier capture could be stored.</source>
        <translation>No se pudo guardar todo lo de una captura anterior.</translation>
    </message>
    <message>
        <source>The disk is full: watching and storing pause.</source>
        <translation>El disco está lleno: mirar y guardar quedan en pausa.</translation>
    </message>
    <message>
        <source>Free some space; Racha goes on by itself as soon as there is room. What comes meanwhile is missed, and marked as a gap.</source>
        <translation>Libera espacio; Racha sigue sola en cuanto haya sitio. Lo que llegue entretanto se pierde y queda marcado como hueco.</translation>
    </message>
    <message>
        <source>Looking again in %1 s.</source>
        <translation>Se vuelve a mirar en %1 s.</translation>
    </message>
    <message>
        <source>The store is behind.</source>
        <translation>El almacén va con retraso.</translation>
    </message>
    <message>
        <source>It answers, and stores one after the other what waits.</source>
        <translation>Responde, y va guardando uno tras otro lo que espera.</translation>
    </message>
    <message>
        <source>Its journal is kept at %1.</source>
        <translation>Su diario se conserva en %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be stored.</source>
        <translation>
            <numerusform>No se pudo guardar %n evento.</numerusform>
            <numerusform>No se pudieron guardar %n eventos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database refuses them for good. They stay in the journal of their capture, which is kept; everything else is stored.</source>
        <translation>La base de datos los rechaza siempre. Quedan en el diario de su captura, que se conserva; todo lo demás se guarda.</translation>
    </message>
    <message>
        <source>Wait for the live</source>
        <translation>Esperar al live</translation>
    </message>
    <message>
        <source>Waiting for @%1</source>
        <translation>Esperando a @%1</translation>
    </message>
</context>
<context>
    <name>racha::LiveTab</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>racha::LocalFeedView</name>
    <message>
        <source>The token is in the clipboard.</source>
        <translation>El token está en el portapapeles.</translation>
    </message>
    <message>
        <source>A page that shows gifts is in the clipboard. Save it as a file and open it in a browser, or as a browser source. It holds the token.</source>
        <translation>En el portapapeles hay una página que muestra los regalos. Guárdala en un archivo y ábrela en un navegador o como fuente de navegador. Contiene el token.</translation>
    </message>
    <message>
        <source>There is a new token. Who knows only the old one is not let in.</source>
        <translation>Hay un token nuevo. Quien solo conoce el anterior ya no puede entrar.</translation>
    </message>
    <message>
        <source>It listens on %1, which only programs of this computer reach.</source>
        <translation>Escucha en %1, adonde solo llegan los programas de este ordenador.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Está apagado.</translation>
    </message>
    <message>
        <source>It cannot listen: %1</source>
        <translation>No puede escuchar: %1</translation>
    </message>
    <message>
        <source>Nobody reads it now.</source>
        <translation>Nadie lo lee ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) read it now:</source>
        <translation>
            <numerusform>%n programa lo lee ahora:</numerusform>
            <numerusform>%n programas lo leen ahora:</numerusform>
        </translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>WebSocket, overlay, bot, token, JSON</source>
        <translation>WebSocket, superposición, bot, token, JSON</translation>
    </message>
    <message>
        <source>For overlays and bots</source>
        <translation>Para superposiciones y bots</translation>
    </message>
    <message>
        <source>State of the local feed</source>
        <translation>Estado del canal local</translation>
    </message>
    <message>
        <source>Programs that read the local feed</source>
        <translation>Programas que leen el canal local</translation>
    </message>
    <message>
        <source>News of the local feed</source>
        <translation>Novedades del canal local</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token of the local feed</source>
        <translation>Token del canal local</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Ocultar el token</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar el token</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Copiar el token</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Token nuevo</translation>
    </message>
    <message>
        <source>Copy a sample page</source>
        <translation>Copiar una página de ejemplo</translation>
    </message>
</context>
<context>
    <name>racha::LogModel</name>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>racha::LogPane</name>
    <message>
        <source>Nothing was logged yet. That is good news.</source>
        <translation>Aún no se ha registrado nada. Buena noticia.</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>Ninguna línea es así.</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas las líneas</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Información y más graves</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avisos y errores</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Lines of the log to show</source>
        <translation>Líneas del registro que se muestran</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>Seguir el registro</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copiar el registro</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>Copiar las líneas seleccionadas, o todas las que se muestran</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Vaciar el registro</translation>
    </message>
    <message>
        <source>Show only what comes from now on</source>
        <translation>Mostrar solo lo que llegue a partir de ahora</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Líneas del registro</translation>
    </message>
</context>
<context>
    <name>racha::MainWindow</name>
    <message>
        <source>%1 stored</source>
        <translation>%1 guardados</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>the store is behind</source>
        <translation>el almacén va con retraso</translation>
    </message>
    <message>
        <source>Open Recording</source>
        <translation>Abrir grabación</translation>
    </message>
    <message>
        <source>Recordings (*.racha)</source>
        <translation>Grabaciones (*.racha)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Eventos por segundo</translation>
    </message>
    <message>
        <source>Close Tab</source>
        <translation>Cerrar pestaña</translation>
    </message>
    <message>
        <source>Stop watching %1?</source>
        <translation>¿Dejar de mirar a %1?</translation>
    </message>
    <message>
        <source>What came until now stays stored.</source>
        <translation>Lo que llegó hasta ahora queda guardado.</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no secrets.</source>
        <translation>El informe está en el portapapeles. No contiene secretos.</translation>
    </message>
    <message>
        <source>@%1 is live</source>
        <translation>@%1 está en directo</translation>
    </message>
    <message>
        <source>Somebody on your watch list went live.</source>
        <translation>Alguien de tu lista de seguimiento está en directo.</translation>
    </message>
    <message>
        <source>@%1 cannot be watched.</source>
        <translation>No se puede seguir a @%1.</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Abrir ajustes</translation>
    </message>
    <message>
        <source>The settings are wrong and are passed over.</source>
        <translation>Los ajustes son erróneos y no se aplican.</translation>
    </message>
    <message>
        <source>%1 (%2) It comes from %3.</source>
        <translation>%1 (%2) Viene de %3.</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>las variables de entorno</translation>
    </message>
    <message>
        <source>the file .env</source>
        <translation>un archivo .env</translation>
    </message>
    <message>
        <source>A variable is wrong and is passed over.</source>
        <translation>Una variable es errónea y no se aplica.</translation>
    </message>
    <message>
        <source>All times are shown in UTC: View › Times in UTC</source>
        <translation>Todas las horas se muestran en UTC: Ver › Horas en UTC</translation>
    </message>
    <message>
        <source>Only a live that is watched can be named here</source>
        <translation>Aquí solo se puede dar nombre a un live que se esté mirando</translation>
    </message>
    <message>
        <source>This store is only read: nothing can be changed</source>
        <translation>Este almacén es de solo lectura: no se puede cambiar nada</translation>
    </message>
    <message>
        <source>Nothing of this live is stored yet</source>
        <translation>Aún no hay nada guardado de este live</translation>
    </message>
    <message>
        <source>%1. It comes from %2.</source>
        <translation>%1. Viene de %2.</translation>
    </message>
</context>
<context>
    <name>racha::MainWindowMenus</name>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;About Racha</source>
        <translation>&amp;Acerca de Racha</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca de &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open Recording…</source>
        <translation>&amp;Abrir grabación…</translation>
    </message>
    <message>
        <source>Play the &amp;Demo Live</source>
        <translation>Reproducir el live de &amp;muestra</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>Go to the &amp;Username</source>
        <translation>Ir al nombre de &amp;usuario</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Show &amp;Every Message</source>
        <translation>Mostrar &amp;cada mensaje</translation>
    </message>
    <message>
        <source>Do not gather streaks and people who join in one row each</source>
        <translation>No reunir las rachas ni a quienes entran en una sola fila</translation>
    </message>
    <message>
        <source>&amp;Jump to Newest</source>
        <translation>Ir a lo más &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Mirar</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Intentar ahora</translation>
    </message>
    <message>
        <source>Wait Until They Are &amp;Live</source>
        <translation>&amp;Esperar a que esté en directo</translation>
    </message>
    <message>
        <source>&amp;Mark This Moment</source>
        <translation>Marcar este &amp;momento</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>&amp;New Tab</source>
        <translation>&amp;Nueva pestaña</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>&amp;Cerrar pestaña</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Paneles</translation>
    </message>
    <message>
        <source>Loc&amp;k Layout</source>
        <translation>&amp;Bloquear la disposición</translation>
    </message>
    <message>
        <source>Unlocked, panes have title bars and can be moved and set free</source>
        <translation>Sin bloqueo, los paneles tienen barra de título y se pueden mover y soltar</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Restablecer la disposición</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>Pestaña &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation>Pestaña &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>&amp;Primeros pasos</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;Copy Diagnostic Report</source>
        <translation>&amp;Copiar informe de diagnóstico</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>&amp;Paleta de comandos…</translation>
    </message>
    <message>
        <source>A&amp;lerts…</source>
        <translation>A&amp;lertas…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ajustes…</translation>
    </message>
    <message>
        <source>&amp;Filter Events</source>
        <translation>&amp;Filtrar eventos</translation>
    </message>
    <message>
        <source>L&amp;ives</source>
        <translation>L&amp;ives</translation>
    </message>
    <message>
        <source>&amp;Stored Events</source>
        <translation>Eventos &amp;guardados</translation>
    </message>
    <message>
        <source>Re&amp;ports</source>
        <translation>In&amp;formes</translation>
    </message>
    <message>
        <source>&amp;Stored</source>
        <translation>&amp;Guardado</translation>
    </message>
    <message>
        <source>&amp;Search Stored Events</source>
        <translation>&amp;Buscar en los eventos guardados</translation>
    </message>
    <message>
        <source>&amp;Go to Date…</source>
        <translation>&amp;Ir a una fecha…</translation>
    </message>
    <message>
        <source>Show in &amp;Time</source>
        <translation>Ver en el &amp;tiempo</translation>
    </message>
    <message>
        <source>All that happened around the chosen event</source>
        <translation>Todo lo que ocurrió alrededor del evento elegido</translation>
    </message>
    <message>
        <source>&amp;Clear the Filter</source>
        <translation>&amp;Quitar el filtro</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>&amp;Leer de nuevo</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Delete a Range…</source>
        <translation>B&amp;orrar un intervalo…</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>&amp;Copia de seguridad…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>I&amp;mportar…</translation>
    </message>
    <message>
        <source>&amp;Verify the Store…</source>
        <translation>&amp;Verificar el almacén…</translation>
    </message>
    <message>
        <source>Decode &amp;Messages Again…</source>
        <translation>Volver a decodificar &amp;mensajes…</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>&amp;Mural</translation>
    </message>
    <message>
        <source>&amp;How the Connection Stands…</source>
        <translation>Cómo está la &amp;conexión…</translation>
    </message>
    <message>
        <source>All Lives as a Wa&amp;ll</source>
        <translation>Todos los lives en un &amp;mural</translation>
    </message>
    <message>
        <source>A tile for each live in a tab and each name of the watch list</source>
        <translation>Una ficha por cada live en una pestaña y cada nombre de la lista de seguimiento</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>Unknown &amp;Messages…</source>
        <translation>&amp;Mensajes desconocidos…</translation>
    </message>
    <message>
        <source>&amp;Coverage</source>
        <translation>&amp;Cobertura</translation>
    </message>
    <message>
        <source>How much of the live was there to be seen</source>
        <translation>Cuánto del live se pudo ver</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Hallazgos</translation>
    </message>
    <message>
        <source>What an expert would want to know of the live</source>
        <translation>Lo que un experto querría saber del live</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Horas en &amp;UTC</translation>
    </message>
    <message>
        <source>Instead of the clock of this computer, wherever times are shown</source>
        <translation>En lugar del reloj de este ordenador, dondequiera que se muestren horas</translation>
    </message>
    <message>
        <source>&amp;Name and Notes…</source>
        <translation>&amp;Nombre y notas…</translation>
    </message>
    <message>
        <source>Save the &amp;Whole Report…</source>
        <translation>Guardar el informe e&amp;ntero…</translation>
    </message>
</context>
<context>
    <name>racha::ManualWindow</name>
    <message>
        <source>Open in the browser?</source>
        <translation>¿Abrir en el navegador?</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n párrafo</numerusform>
            <numerusform>%n párrafos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Racha manual</source>
        <translation>Manual de Racha</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>Texto del manual</translation>
    </message>
    <message>
        <source>Show the contents</source>
        <translation>Mostrar el índice</translation>
    </message>
</context>
<context>
    <name>racha::MappingForm</name>
    <message>
        <source>As the colour</source>
        <comment>an icon</comment>
        <translation>Como el color</translation>
    </message>
    <message>
        <source>&amp;Type of the event</source>
        <translation>&amp;Tipo del evento</translation>
    </message>
    <message>
        <source>Called in &amp;English</source>
        <translation>En in&amp;glés</translation>
    </message>
    <message>
        <source>Called in S&amp;panish</source>
        <translation>En es&amp;pañol</translation>
    </message>
    <message>
        <source>&amp;Colour of</source>
        <translation>&amp;Color de</translation>
    </message>
    <message>
        <source>Ic&amp;on</source>
        <translation>Ic&amp;ono</translation>
    </message>
    <message>
        <source>as in HornEvent</source>
        <translation>como HornEvent</translation>
    </message>
</context>
<context>
    <name>racha::MappingTreeModel</name>
    <message>
        <source>as it comes</source>
        <comment>how a value is read</comment>
        <translation>tal como llega</translation>
    </message>
    <message>
        <source>whole number</source>
        <comment>how a value is read</comment>
        <translation>número entero</translation>
    </message>
    <message>
        <source>whole number, zigzag</source>
        <comment>how a value is read</comment>
        <translation>número entero, zigzag</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>how a value is read</comment>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>whole number of fixed size</source>
        <comment>how a value is read</comment>
        <translation>número entero de tamaño fijo</translation>
    </message>
    <message>
        <source>fraction</source>
        <comment>how a value is read</comment>
        <translation>número con decimales</translation>
    </message>
    <message>
        <source>identifier</source>
        <comment>how a value is read</comment>
        <translation>identificador</translation>
    </message>
    <message>
        <source>text</source>
        <comment>how a value is read</comment>
        <translation>texto</translation>
    </message>
    <message>
        <source>bytes (base64)</source>
        <comment>how a value is read</comment>
        <translation>bytes (base64)</translation>
    </message>
    <message>
        <source>message, with all fields</source>
        <comment>how a value is read</comment>
        <translation>mensaje, con todos sus campos</translation>
    </message>
    <message>
        <source>nothing more</source>
        <comment>what a value is to the event</comment>
        <translation>nada más</translation>
    </message>
    <message>
        <source>the person, whole</source>
        <comment>what a value is to the event</comment>
        <translation>la persona, entera</translation>
    </message>
    <message>
        <source>id of the person</source>
        <comment>what a value is to the event</comment>
        <translation>id de la persona</translation>
    </message>
    <message>
        <source>handle of the person</source>
        <comment>what a value is to the event</comment>
        <translation>usuario de la persona</translation>
    </message>
    <message>
        <source>nickname of the person</source>
        <comment>what a value is to the event</comment>
        <translation>apodo de la persona</translation>
    </message>
    <message>
        <source>what the event says</source>
        <comment>what a value is to the event</comment>
        <translation>lo que dice el evento</translation>
    </message>
    <message numerus="yes">
        <source>up to %n in one message</source>
        <comment>a field that is repeated</comment>
        <translation>
            <numerusform>hasta %n en un mensaje</numerusform>
            <numerusform>hasta %n en un mensaje</numerusform>
        </translation>
    </message>
    <message>
        <source>always the same</source>
        <comment>a value</comment>
        <translation>siempre igual</translation>
    </message>
    <message>
        <source>rising</source>
        <comment>a value from message to message</comment>
        <translation>creciente</translation>
    </message>
    <message>
        <source>in %1 of %2</source>
        <comment>messages that have a field</comment>
        <translation>en %1 de %2</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>Campo %1</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>number of a field</comment>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Guess</source>
        <comment>what a value may be</comment>
        <translation>Suposición</translation>
    </message>
    <message>
        <source>Values</source>
        <comment>of a field in several messages</comment>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a field in the event</comment>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>racha::MarkEditor</name>
    <message>
        <source>Mark at %1</source>
        <translation>Marca a las %1</translation>
    </message>
    <message>
        <source>Text of the mark at %1</source>
        <translation>Texto de la marca de las %1</translation>
    </message>
    <message>
        <source>What happens here?</source>
        <translation>¿Qué pasa aquí?</translation>
    </message>
    <message>
        <source>Save mark</source>
        <translation>Guardar marca</translation>
    </message>
    <message>
        <source>Save the mark (Return)</source>
        <translation>Guardar la marca (Intro)</translation>
    </message>
    <message>
        <source>Discard the mark</source>
        <translation>Descartar la marca</translation>
    </message>
    <message>
        <source>Discard the mark (Escape)</source>
        <translation>Descartar la marca (Escape)</translation>
    </message>
</context>
<context>
    <name>racha::MessageBar</name>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>What the manual says of this</source>
        <translation>Lo que dice el manual sobre esto</translation>
    </message>
</context>
<context>
    <name>racha::MomentDialog</name>
    <message>
        <source>Go to Date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Show what happened at:</source>
        <translation>Mostrar lo que ocurrió el:</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show what happened at (UTC):</source>
        <translation>Mostrar lo que ocurrió el (UTC):</translation>
    </message>
</context>
<context>
    <name>racha::NoticesDialog</name>
    <message>
        <source>Licences of the Parts</source>
        <translation>Licencias de las partes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>racha::OriginNote</name>
    <message>
        <source>Set by %1 on the command line. It cannot be changed here.</source>
        <translation>Lo fija %1 en la línea de órdenes. No se puede cambiar aquí.</translation>
    </message>
    <message>
        <source>Set by the environment variable %1. It cannot be changed here.</source>
        <translation>Lo fija la variable de entorno %1. No se puede cambiar aquí.</translation>
    </message>
    <message>
        <source>Set by %1 in the file .env. It cannot be changed here.</source>
        <translation>Lo fija %1 en el archivo .env. No se puede cambiar aquí.</translation>
    </message>
</context>
<context>
    <name>racha::PayloadPage</name>
    <message>
        <source>The store keeps no payload of this event.</source>
        <translation>La base de datos no guarda el contenido de este evento.</translation>
    </message>
    <message>
        <source>The payload of this %1 is too large to be shown.</source>
        <translation>El contenido de este %1 es demasiado grande para mostrarlo.</translation>
    </message>
    <message>
        <source>The payload of this %1 was packed by a newer Racha (%2).</source>
        <translation>El contenido de este %1 lo empaquetó una versión más nueva de Racha (%2).</translation>
    </message>
    <message>
        <source>The stored payload of this %1 is damaged.</source>
        <translation>El contenido guardado de este %1 está dañado.</translation>
    </message>
    <message>
        <source>%1 stored as %2</source>
        <comment>size, name of a compression</comment>
        <translation>%1 guardados como %2</translation>
    </message>
    <message>
        <source>It is damaged or very large: what could be read is shown.</source>
        <translation>Está dañado o es muy grande: se muestra lo que se pudo leer.</translation>
    </message>
    <message>
        <source>Copy bytes</source>
        <translation>Copiar bytes</translation>
    </message>
    <message>
        <source>Copy the bytes of the payload as hexadecimal</source>
        <translation>Copiar los bytes del contenido en hexadecimal</translation>
    </message>
    <message>
        <source>Copies the marked bytes, or all, as hexadecimal digits</source>
        <translation>Copia los bytes marcados, o todos, en cifras hexadecimales</translation>
    </message>
    <message>
        <source>Fields of the payload</source>
        <translation>Campos del contenido</translation>
    </message>
</context>
<context>
    <name>racha::PayloadTreeModel</name>
    <message numerus="yes">
        <source>%n fields</source>
        <comment>of a message</comment>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>number</source>
        <comment>what a value is</comment>
        <translation>número</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>what a value is</comment>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>fraction</source>
        <comment>what a value is</comment>
        <translation>decimal</translation>
    </message>
    <message>
        <source>identifier</source>
        <comment>what a value is</comment>
        <translation>identificador</translation>
    </message>
    <message>
        <source>time: %1</source>
        <translation>hora: %1</translation>
    </message>
    <message>
        <source>text</source>
        <comment>what a value is</comment>
        <translation>texto</translation>
    </message>
    <message>
        <source>message</source>
        <comment>what a value is</comment>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <comment>what a value is</comment>
        <translation>lista de números</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a value</comment>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Field %1, %2 bytes from byte %3</source>
        <translation>Campo %1, %2 bytes desde el byte %3</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>number of a field</comment>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>wire type of a field</comment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of a field</comment>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Guess</source>
        <comment>what a value may be</comment>
        <translation>Conjetura</translation>
    </message>
    <message>
        <source>time</source>
        <comment>what a value is</comment>
        <translation>hora</translation>
    </message>
</context>
<context>
    <name>racha::PersonEventsModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of an event</comment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What</source>
        <comment>happened</comment>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>in which it happened</comment>
        <translation>Live</translation>
    </message>
</context>
<context>
    <name>racha::PersonPage</name>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Follow this person</source>
        <translation>Seguir a esta persona</translation>
    </message>
    <message>
        <source>Show only this person</source>
        <translation>Mostrar solo a esta persona</translation>
    </message>
    <message>
        <source>What is known of the person</source>
        <translation>Lo que se sabe de la persona</translation>
    </message>
    <message>
        <source>Last events of the person</source>
        <translation>Últimos eventos de la persona</translation>
    </message>
    <message>
        <source>Return shows an event.</source>
        <translation>Intro muestra un evento.</translation>
    </message>
</context>
<context>
    <name>racha::PinnedGifts</name>
    <message>
        <source>Large gift %1: %2</source>
        <translation>Regalo grande %1: %2</translation>
    </message>
    <message>
        <source>Show this gift in the feed</source>
        <translation>Mostrar este regalo en la lista</translation>
    </message>
</context>
<context>
    <name>racha::QuotaLabel</name>
    <message>
        <source>Quota of the signing service</source>
        <translation>Cuota del servicio de firma</translation>
    </message>
    <message>
        <source>Each connection through the signing service costs one signature.</source>
        <translation>Cada conexión a través del servicio de firma cuesta una firma.</translation>
    </message>
</context>
<context>
    <name>racha::RecordingTag</name>
    <message>
        <source>Replay</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>This is a replay.</source>
        <translation>Esto es una reproducción.</translation>
    </message>
    <message>
        <source>This is a replay of %1.</source>
        <translation>Esto es una reproducción de %1.</translation>
    </message>
</context>
<context>
    <name>racha::ReplayBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Play again from the start</source>
        <translation>Reproducir otra vez desde el principio</translation>
    </message>
    <message>
        <source>Pause the replay</source>
        <translation>Pausar la reproducción</translation>
    </message>
    <message>
        <source>Play on</source>
        <translation>Seguir reproduciendo</translation>
    </message>
    <message>
        <source>Step to the next event</source>
        <translation>Avanzar al siguiente evento</translation>
    </message>
    <message>
        <source>Moment of the recording</source>
        <translation>Momento de la grabación</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Velocidad de la reproducción</translation>
    </message>
    <message>
        <source>How many times faster than it was recorded</source>
        <translation>Cuántas veces más rápido que como se grabó</translation>
    </message>
</context>
<context>
    <name>racha::ReplaySlider</name>
    <message>
        <source>Mark at %1</source>
        <translation>Marca a las %1</translation>
    </message>
    <message>
        <source>Mark: %1</source>
        <translation>Marca: %1</translation>
    </message>
    <message>
        <source>Without connection from %1 to %2</source>
        <translation>Sin conexión de %1 a %2</translation>
    </message>
</context>
<context>
    <name>racha::ReportLivesModel</name>
    <message>
        <source>still running</source>
        <translation>aún en curso</translation>
    </message>
    <message numerus="yes">
        <source>Room %1, %n events</source>
        <translation>
            <numerusform>Sala %1, %n evento</numerusform>
            <numerusform>Sala %1, %n eventos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::ReportScopeBar</name>
    <message>
        <source>One live</source>
        <translation>Un live</translation>
    </message>
    <message>
        <source>All lives, today</source>
        <translation>Todos los lives, hoy</translation>
    </message>
    <message>
        <source>All lives, 7 days</source>
        <translation>Todos los lives, 7 días</translation>
    </message>
    <message>
        <source>All lives, 30 days</source>
        <translation>Todos los lives, 30 días</translation>
    </message>
    <message>
        <source>All lives</source>
        <translation>Todos los lives</translation>
    </message>
    <message>
        <source>What the reports tell of</source>
        <translation>De qué tratan los informes</translation>
    </message>
    <message>
        <source>Search lives</source>
        <translation>Buscar lives</translation>
    </message>
    <message>
        <source>Stored lives</source>
        <translation>Lives guardados</translation>
    </message>
    <message>
        <source>One diamond, as an estimate</source>
        <translation>Un diamante, como estimación</translation>
    </message>
    <message>
        <source>What one diamond is worth, as an estimate</source>
        <translation>Cuánto vale un diamante, como estimación</translation>
    </message>
    <message>
        <source>Currency of the estimate</source>
        <translation>Moneda de la estimación</translation>
    </message>
</context>
<context>
    <name>racha::ReportSection</name>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>No store is open</source>
        <translation>No hay ningún almacén abierto</translation>
    </message>
    <message>
        <source>Reports tell of what is stored.</source>
        <translation>Los informes tratan de lo que está guardado.</translation>
    </message>
</context>
<context>
    <name>racha::ReportsPage</name>
    <message>
        <source>All lives</source>
        <translation>Todos los lives</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Guardar tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>The table was saved as %1.</source>
        <translation>La tabla se guardó como %1.</translation>
    </message>
    <message>
        <source>The table could not be saved as %1. Choose another folder.</source>
        <translation>No se pudo guardar la tabla como %1. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>La imagen se guardó como %1.</translation>
    </message>
    <message>
        <source>The picture could not be saved as %1. Choose another folder.</source>
        <translation>No se pudo guardar la imagen como %1. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Gifters</source>
        <translation>Regalos</translation>
    </message>
    <message>
        <source>Commenters</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Streaks</source>
        <translation>Rachas</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Informe: %1</translation>
    </message>
    <message>
        <source>Save or copy…</source>
        <translation>Guardar o copiar…</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copiar tabla</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>Guardar tabla como CSV…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Filter of the reports</source>
        <translation>Filtro de los informes</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Capturas</translation>
    </message>
    <message>
        <source>Save the whole report…</source>
        <translation>Guardar el informe entero…</translation>
    </message>
    <message>
        <source>No report can be saved now: no store is open, or another report is being saved</source>
        <translation>Ahora no se puede guardar ningún informe: no hay ningún almacén abierto, o ya se está guardando otro informe</translation>
    </message>
</context>
<context>
    <name>racha::ResearchFields</name>
    <message>
        <source>New key of the pseudonyms</source>
        <translation>Clave nueva de los seudónimos</translation>
    </message>
    <message>
        <source>Choose the file with the key of the pseudonyms, or make a new one.</source>
        <translation>Elige el archivo con la clave de los seudónimos, o crea uno nuevo.</translation>
    </message>
    <message>
        <source>For research</source>
        <translation>Para investigar</translation>
    </message>
    <message>
        <source>Pseudonyms, by the key in</source>
        <translation>Seudónimos, según la clave de</translation>
    </message>
    <message>
        <source>The same key gives a person the same pseudonym in every export; without it nobody finds the way back</source>
        <translation>La misma clave da a una persona el mismo seudónimo en cada exportación; sin ella nadie encuentra el camino de vuelta</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Archivo de la clave</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Clave nueva…</translation>
    </message>
    <message>
        <source>Hide the streamer</source>
        <translation>Ocultar al streamer</translation>
    </message>
    <message>
        <source>The streamer and the room have pseudonyms, too</source>
        <translation>El streamer y la sala también tienen seudónimos</translation>
    </message>
    <message>
        <source>Leave texts out</source>
        <translation>Omitir los textos</translation>
    </message>
    <message>
        <source>Comments and whatever else people wrote; its length stays</source>
        <translation>Los comentarios y todo lo demás que la gente escribió; queda su longitud</translation>
    </message>
    <message>
        <source>Codebook beside it</source>
        <translation>Libro de códigos al lado</translation>
    </message>
    <message>
        <source>A file that tells what each column and key means</source>
        <translation>Un archivo que dice qué significa cada columna y cada clave</translation>
    </message>
    <message>
        <source>Manifest beside it</source>
        <translation>Manifiesto al lado</translation>
    </message>
    <message>
        <source>A file that tells how this one was made, its SHA-256, which captures the events are from, and what those missed</source>
        <translation>Un archivo que dice cómo se hizo este, su SHA-256, de qué capturas son los eventos y qué les faltó</translation>
    </message>
</context>
<context>
    <name>racha::SavedFilterButton</name>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Guardar este filtro…</translation>
    </message>
    <message>
        <source>&amp;Rename or delete…</source>
        <translation>&amp;Renombrar o borrar…</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Guardar filtro</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Nombre del filtro:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>filters</comment>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
</context>
<context>
    <name>racha::SavedFiltersDialog</name>
    <message>
        <source>No filter is saved.</source>
        <translation>No hay ningún filtro guardado.</translation>
    </message>
    <message>
        <source>Words: %1</source>
        <translation>Palabras: %1</translation>
    </message>
    <message>
        <source>Saved Filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>racha::SecretsForm</name>
    <message>
        <source>Not kept: that is no cookie. Its name is sessionid; its value is enough.</source>
        <translation>No se conservó: eso no es una cookie. Se llama sessionid; basta con su valor.</translation>
    </message>
    <message>
        <source>The keychain did not do that. It said: %1</source>
        <translation>El llavero no lo hizo. Dijo: %1</translation>
    </message>
    <message>
        <source>Keep what is typed here in the keychain</source>
        <translation>Conservar en el llavero lo que se escribe aquí</translation>
    </message>
    <message>
        <source>No keychain here: kept until Racha closes</source>
        <translation>Aquí no hay llavero: se conserva hasta cerrar Racha</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>En el llavero</translation>
    </message>
    <message>
        <source>Typed; kept until Racha closes</source>
        <translation>Escrita; se conserva hasta cerrar Racha</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Clave de firma</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Contraseña del proxy</translation>
    </message>
    <message>
        <source>TikTok session</source>
        <translation>Sesión de TikTok</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
    <message>
        <source>Racha never writes these into its settings. The session is the value of the cookie sessionid of a browser where you are logged in.</source>
        <translation>Racha nunca los escribe en sus ajustes. La sesión es el valor de la cookie sessionid de un navegador en el que hayas iniciado sesión.</translation>
    </message>
</context>
<context>
    <name>racha::ServerFields</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Archivo de certificados</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password file</source>
        <translation>Archivo de contraseña</translation>
    </message>
    <message>
        <source>If the server offers it</source>
        <translation>Si el servidor lo ofrece</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>Required, certificate verified</source>
        <translation>Obligatorio, con certificado verificado</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>The system&apos;s certificates</source>
        <translation>Los certificados del sistema</translation>
    </message>
    <message>
        <source>Typed; kept until Racha closes</source>
        <translation>Escrita; se conserva hasta cerrar Racha</translation>
    </message>
    <message>
        <source>For every start: its first line is the password</source>
        <translation>Para cada inicio: su primera línea es la contraseña</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>En el llavero</translation>
    </message>
    <message>
        <source>Keep it in the keychain</source>
        <translation>Guardarla en el llavero</translation>
    </message>
    <message>
        <source>No keychain here: kept until Racha closes</source>
        <translation>Aquí no hay llavero: se conserva hasta cerrar Racha</translation>
    </message>
</context>
<context>
    <name>racha::SettingRow</name>
    <message>
        <source>Takes effect with the next live.</source>
        <translation>Se aplica a partir del próximo live.</translation>
    </message>
</context>
<context>
    <name>racha::SettingsDialog</name>
    <message>
        <source>The settings file cannot be written: %1</source>
        <translation>No se puede escribir el archivo de ajustes: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Ningún ajuste se llama así.</translation>
    </message>
    <message>
        <source>Reset page</source>
        <translation>Restablecer página</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>racha::SettingsPage</name>
    <message>
        <source>Page: %1</source>
        <translation>Página: %1</translation>
    </message>
</context>
<context>
    <name>racha::ShortcutsDialog</name>
    <message>
        <source>Elsewhere</source>
        <translation>En otros sitios</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Buscar en los atajos</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>racha::StatePill</name>
    <message>
        <source>Not watching</source>
        <translation>Sin mirar</translation>
    </message>
    <message>
        <source>Looking up</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Paused by the host</source>
        <translation>Pausado por el anfitrión</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Waiting for the live</source>
        <translation>Esperando el live</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>en %1 s</translation>
    </message>
    <message>
        <source>State of the live: %1</source>
        <translation>Estado del live: %1</translation>
    </message>
    <message>
        <source>Looks again in %1 s</source>
        <translation>Mira otra vez en %1 s</translation>
    </message>
</context>
<context>
    <name>racha::StatisticsPane</name>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 ms, peak %2 ms</source>
        <translation>%1 ms, máx. %2 ms</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriéndose</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ha fallado</translation>
    </message>
    <message>
        <source>Nothing is stored</source>
        <translation>No se guarda nada</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>Lo que llega</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Eventos por segundo</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation>Mensajes recibidos</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Not decoded</source>
        <translation>Sin descifrar</translation>
    </message>
    <message>
        <source>Received twice</source>
        <translation>Recibidos dos veces</translation>
    </message>
    <message>
        <source>Unknown kinds</source>
        <translation>De tipo desconocido</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Disk left</source>
        <translation>Disco libre</translation>
    </message>
    <message>
        <source>Window answers in</source>
        <translation>La ventana responde en</translation>
    </message>
    <message>
        <source>Signing service</source>
        <translation>Servicio de firma</translation>
    </message>
    <message>
        <source>Signatures today</source>
        <translation>Firmas hoy</translation>
    </message>
    <message>
        <source>Left today</source>
        <translation>Quedan hoy</translation>
    </message>
    <message>
        <source>Counted anew at</source>
        <translation>Se cuenta de nuevo a las</translation>
    </message>
    <message>
        <source>Figures of the program</source>
        <translation>Cifras del programa</translation>
    </message>
</context>
<context>
    <name>racha::StorageForm</name>
    <message>
        <source>Not stored yet: server and database are needed.</source>
        <translation>Aún no se ha guardado: faltan el servidor y la base de datos.</translation>
    </message>
    <message>
        <source>Not stored yet: the whole path of the file is needed.</source>
        <translation>Aún no se ha guardado: hace falta la ruta completa del archivo.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>This works. The file will be made with the first live.</source>
        <translation>Funciona. El archivo se creará con el primer live.</translation>
    </message>
    <message>
        <source>This works: %1. The tables will be made with the first live.</source>
        <translation>Funciona: %1. Las tablas se crearán con el primer live.</translation>
    </message>
    <message>
        <source>This works: %1. The tables will be brought up to date with the next live.</source>
        <translation>Funciona: %1. Las tablas se actualizarán con el próximo live.</translation>
    </message>
    <message>
        <source>This works: %1. The tables are there.</source>
        <translation>Funciona: %1. Las tablas ya están.</translation>
    </message>
    <message>
        <source>On this computer, in one file (SQLite)</source>
        <translation>En este ordenador, en un archivo (SQLite)</translation>
    </message>
    <message>
        <source>On a database server (MySQL or MariaDB)</source>
        <translation>En un servidor de bases de datos (MySQL o MariaDB)</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Archivo de la base</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Takes effect with the next live. What is stored already stays where it is. Racha never writes a password into its settings.</source>
        <translation>Se aplica a partir del próximo live. Lo ya guardado se queda donde está. Racha nunca escribe una contraseña en sus ajustes.</translation>
    </message>
    <message>
        <source>The keychain did not take the password, so it is kept until Racha closes. It said: %1</source>
        <translation>El llavero no aceptó la contraseña, así que se conserva hasta cerrar Racha. Dijo: %1</translation>
    </message>
</context>
<context>
    <name>racha::StorageUseView</name>
    <message>
        <source>disk, size, journals</source>
        <translation>disco, tamaño, diarios</translation>
    </message>
    <message>
        <source>Room taken</source>
        <translation>Espacio ocupado</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>The store takes %1 and holds no events yet.</source>
        <translation>El almacén ocupa %1 y aún no tiene eventos.</translation>
    </message>
    <message>
        <source>The store takes %1 for %2 events, %3 each.</source>
        <translation>El almacén ocupa %1 para %2 eventos, %3 cada uno.</translation>
    </message>
    <message>
        <source>Nothing came in the last hour.</source>
        <translation>No llegó nada en la última hora.</translation>
    </message>
    <message>
        <source>It grows by about %1 an hour, at the pace of the last hour.</source>
        <translation>Crece unos %1 por hora, al ritmo de la última hora.</translation>
    </message>
    <message numerus="yes">
        <source>%n of captures that run (%1)</source>
        <translation>
            <numerusform>%n de capturas en marcha (%1)</numerusform>
            <numerusform>%n de capturas en marcha (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not wholly stored yet (%1)</source>
        <translation>
            <numerusform>%n aún sin guardar del todo (%1)</numerusform>
            <numerusform>%n aún sin guardar del todo (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept (%1)</source>
        <translation>
            <numerusform>%n conservado (%1)</numerusform>
            <numerusform>%n conservados (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be read (%1)</source>
        <translation>
            <numerusform>%n que no se puede leer (%1)</numerusform>
            <numerusform>%n que no se pueden leer (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Journals: %1.</source>
        <translation>Diarios: %1.</translation>
    </message>
    <message>
        <source>A journal goes as soon as its live is over and wholly stored.</source>
        <translation>Un diario se va en cuanto su live ha terminado y está guardado del todo.</translation>
    </message>
    <message>
        <source>No journal is going to be removed.</source>
        <translation>No se va a quitar ningún diario.</translation>
    </message>
    <message>
        <source>The next journal to be removed (%1) goes on %2.</source>
        <translation>El próximo diario que se quitará (%1) se va el %2.</translation>
    </message>
</context>
<context>
    <name>racha::StoredPages</name>
    <message>
        <source>This store is only read: nothing can be deleted</source>
        <translation>Este almacén es de solo lectura: no se puede borrar nada</translation>
    </message>
    <message>
        <source>This store is only read: nothing can be imported</source>
        <translation>Este almacén solo se lee: no se puede importar nada</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Stores, recordings, JSON lines</source>
        <translation>Almacenes, grabaciones, JSON Lines</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>There is no store to work with yet</source>
        <translation>Todavía no hay un almacén con el que trabajar</translation>
    </message>
    <message>
        <source>Nothing of this live is stored yet</source>
        <translation>Aún no hay nada guardado de este live</translation>
    </message>
</context>
<context>
    <name>racha::StreakPage</name>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>of a streak</comment>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <comment>messages</comment>
        <translation>Se muestran los primeros %1.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Follow this streak</source>
        <translation>Seguir esta racha</translation>
    </message>
    <message>
        <source>Show only this streak</source>
        <translation>Mostrar solo esta racha</translation>
    </message>
    <message>
        <source>Messages of the streak</source>
        <translation>Mensajes de la racha</translation>
    </message>
    <message>
        <source>Return shows a message.</source>
        <translation>Intro muestra un mensaje.</translation>
    </message>
</context>
<context>
    <name>racha::StreakStepsModel</name>
    <message>
        <source>%1 (end mark)</source>
        <comment>status of a message</comment>
        <translation>%1 (marca de fin)</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Likes in it</source>
        <comment>in one message</comment>
        <translation>Me gusta que trae</translation>
    </message>
    <message>
        <source>TikTok says</source>
        <comment>a running total</comment>
        <translation>Dice TikTok</translation>
    </message>
    <message>
        <source>Adds</source>
        <comment>what a message adds</comment>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>after a message</comment>
        <translation>Total</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>racha::SummaryReport</name>
    <message>
        <source>There are no events here.</source>
        <translation>Aquí no hay eventos.</translation>
    </message>
    <message>
        <source>Watch a live, or choose another time or filter.</source>
        <translation>Sigue un live, o elige otro periodo o filtro.</translation>
    </message>
    <message>
        <source>Figures of the summary</source>
        <translation>Cifras del resumen</translation>
    </message>
</context>
<context>
    <name>racha::TabStrip</name>
    <message>
        <source>New tab</source>
        <translation>Nueva pestaña</translation>
    </message>
    <message>
        <source>Close tab %1, %2</source>
        <translation>Cerrar la pestaña %1, %2</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Cerrar esta pestaña</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>Lives abiertos</translation>
    </message>
    <message>
        <source>Watch another live in a new tab (Ctrl+T)</source>
        <translation>Mirar otro live en una pestaña nueva (Ctrl+T)</translation>
    </message>
    <message>
        <source>Add %1 to the &amp;watch list</source>
        <translation>Añadir a %1 a la &amp;lista de seguimiento</translation>
    </message>
    <message>
        <source>&amp;Close this tab</source>
        <translation>&amp;Cerrar esta pestaña</translation>
    </message>
</context>
<context>
    <name>racha::TableReport</name>
    <message>
        <source>Nobody sent a gift here.</source>
        <translation>Nadie envió regalos aquí.</translation>
    </message>
    <message>
        <source>Nobody wrote here.</source>
        <translation>Nadie escribió aquí.</translation>
    </message>
    <message>
        <source>There was no streak here.</source>
        <translation>Aquí no hubo ninguna racha.</translation>
    </message>
    <message>
        <source>There are no words here.</source>
        <translation>Aquí no hay palabras.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streaks</source>
        <translation>
            <numerusform>%n racha</numerusform>
            <numerusform>%n rachas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n comments</source>
        <comment>words</comment>
        <translation>
            <numerusform>de %n comentario</numerusform>
            <numerusform>de %n comentarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>Mostrar los eventos</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>by diamonds</source>
        <translation>por diamantes</translation>
    </message>
    <message>
        <source>Gifters of a report by diamonds</source>
        <translation>Quienes regalaron, por diamantes</translation>
    </message>
    <message>
        <source>by gifts</source>
        <translation>por regalos</translation>
    </message>
    <message>
        <source>Gifters of a report by number of gifts</source>
        <translation>Quienes regalaron, por número de regalos</translation>
    </message>
    <message>
        <source>by ended streaks</source>
        <translation>por rachas terminadas</translation>
    </message>
    <message>
        <source>Gifters of a report by ended streaks</source>
        <translation>Quienes regalaron, por rachas terminadas</translation>
    </message>
    <message>
        <source>by total</source>
        <translation>por total</translation>
    </message>
    <message>
        <source>Streaks of a report by total</source>
        <translation>Rachas del informe por total</translation>
    </message>
    <message>
        <source>by duration</source>
        <translation>por duración</translation>
    </message>
    <message>
        <source>Streaks of a report by duration</source>
        <translation>Rachas del informe por duración</translation>
    </message>
    <message>
        <source>Streaks of a report by diamonds</source>
        <translation>Rachas del informe por diamantes</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>por hora</translation>
    </message>
    <message>
        <source>Streaks of a report by time</source>
        <translation>Rachas del informe por hora</translation>
    </message>
    <message>
        <source>Also words like “the”</source>
        <translation>También palabras como «de»</translation>
    </message>
    <message>
        <source>Gifters</source>
        <translation>Quienes regalaron</translation>
    </message>
    <message>
        <source>Streaks</source>
        <translation>Rachas</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Commenters</source>
        <translation>Quienes comentaron</translation>
    </message>
    <message>
        <source>Most first. Return shows the events.</source>
        <translation>De más a menos. Intro muestra los eventos.</translation>
    </message>
</context>
<context>
    <name>racha::ThankListModel</name>
    <message>
        <source>still running</source>
        <comment>a streak of gifts</comment>
        <translation>aún en curso</translation>
    </message>
</context>
<context>
    <name>racha::TimeButton</name>
    <message>
        <source>From %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Tiempo: %1</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Últimos 15 minutos</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>The live of the chosen event</source>
        <translation>El live del evento elegido</translation>
    </message>
    <message>
        <source>All time again</source>
        <translation>Otra vez todo el tiempo</translation>
    </message>
</context>
<context>
    <name>racha::TimelinePane</name>
    <message>
        <source>Follow now</source>
        <translation>Seguir el presente</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>streaks</comment>
        <translation>
            <numerusform>%n en curso</numerusform>
            <numerusform>%n en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs of gifts and likes appear here while they last.</source>
        <translation>Aquí aparecen las rachas de regalos y me gusta mientras duran.</translation>
    </message>
    <message>
        <source>No streak in the time that is shown.</source>
        <translation>No hay ninguna racha en el tiempo que se muestra.</translation>
    </message>
    <message>
        <source>Streak timeline</source>
        <translation>Línea de tiempo de las rachas</translation>
    </message>
    <message>
        <source>One row per streak. Left and Right scroll time, plus and minus zoom, Home shows the oldest, End follows now, Space stops and follows again.</source>
        <translation>Una fila por racha. Izquierda y Derecha desplazan el tiempo, más y menos cambian el zoom, Inicio muestra lo más antiguo, Fin sigue el presente, Espacio lo detiene y lo sigue de nuevo.</translation>
    </message>
    <message>
        <source>Time axis of the streaks</source>
        <translation>Eje de tiempo de las rachas</translation>
    </message>
    <message>
        <source>Streaks: follow now</source>
        <translation>Rachas: seguir el presente</translation>
    </message>
    <message>
        <source>Keep the present at the right edge</source>
        <translation>Mantener el presente en el borde derecho</translation>
    </message>
    <message>
        <source>Streaks: show more time</source>
        <translation>Rachas: mostrar más tiempo</translation>
    </message>
    <message>
        <source>Show more time (−)</source>
        <translation>Mostrar más tiempo (−)</translation>
    </message>
    <message>
        <source>Streaks: show less time, larger</source>
        <translation>Rachas: mostrar menos tiempo, más grande</translation>
    </message>
    <message>
        <source>Show less time, larger (+)</source>
        <translation>Mostrar menos tiempo, más grande (+)</translation>
    </message>
    <message>
        <source>Streaks</source>
        <translation>Rachas</translation>
    </message>
</context>
<context>
    <name>racha::TimelineReport</name>
    <message>
        <source>Nothing happened here.</source>
        <translation>Aquí no pasó nada.</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>Cronología: %1</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation>Cronología como tabla</translation>
    </message>
    <message>
        <source>Chart of the timeline</source>
        <translation>Gráfico de la cronología</translation>
    </message>
    <message>
        <source>Table of the timeline</source>
        <translation>Tabla de la cronología</translation>
    </message>
    <message>
        <source>In order of time. Return shows the events.</source>
        <translation>Por orden de hora. Intro muestra los eventos.</translation>
    </message>
</context>
<context>
    <name>racha::TypeChips</name>
    <message>
        <source>Show: %1</source>
        <translation>Mostrar: %1</translation>
    </message>
    <message>
        <source>%1: show or hide events of this kind. With Alt: show only these.</source>
        <translation>%1: muestra u oculta los eventos de este tipo. Con Alt: muestra solo estos.</translation>
    </message>
</context>
<context>
    <name>racha::UnknownDialog</name>
    <message>
        <source>Saved as %1. It holds from the next message on; decode the stored ones again to have it in them, too.</source>
        <translation>Se guardó como %1. Vale desde el mensaje siguiente; vuelve a decodificar lo guardado para tenerlo también ahí.</translation>
    </message>
    <message>
        <source>The mapping is removed. Events that it made stay as they are stored.</source>
        <translation>Se quitó la definición. Los eventos que hizo siguen guardados como están.</translation>
    </message>
    <message>
        <source>Unknown Messages</source>
        <translation>Mensajes desconocidos</translation>
    </message>
    <message>
        <source>TikTok sends kinds of messages that Racha does not know. Here is what came and what is stored of them; give their fields names, and they become events like all others.</source>
        <translation>TikTok envía tipos de mensajes que Racha no conoce. Aquí está lo que llegó y lo que hay guardado de ellos; da nombre a sus campos y se convierten en eventos como todos.</translation>
    </message>
    <message>
        <source>Kinds of messages</source>
        <translation>Tipos de mensajes</translation>
    </message>
    <message>
        <source>Fields of the message</source>
        <translation>Campos del mensaje</translation>
    </message>
    <message>
        <source>What the newest messages &amp;become:</source>
        <translation>&amp;Los mensajes más recientes se convierten en:</translation>
    </message>
    <message>
        <source>What the newest messages become</source>
        <translation>En qué se convierten los mensajes más recientes</translation>
    </message>
    <message>
        <source>Decode Stored Messages &amp;Again…</source>
        <translation>&amp;Volver a decodificar lo guardado…</translation>
    </message>
    <message>
        <source>Re&amp;move Mapping</source>
        <translation>&amp;Quitar definición</translation>
    </message>
    <message>
        <source>&amp;Save Mapping</source>
        <translation>&amp;Guardar definición</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>racha::UnknownMethodsModel</name>
    <message>
        <source>%1, first seen %2, last seen %3</source>
        <comment>a method, two times</comment>
        <translation>%1, visto por primera vez el %2 y por última el %3</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>name of a kind of message</comment>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Came</source>
        <comment>messages since the program started</comment>
        <translation>Llegados</translation>
    </message>
    <message>
        <source>Stored</source>
        <comment>messages in the store</comment>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Becomes</source>
        <comment>the event that a mapping makes of it</comment>
        <translation>Se convierte en</translation>
    </message>
</context>
<context>
    <name>racha::UpkeepDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>racha::UsernameField</name>
    <message>
        <source>This link does not name a user. One that does looks like tiktok.com/@name.</source>
        <translation>Este enlace no nombra a ningún usuario. Uno que lo hace es como tiktok.com/@nombre.</translation>
    </message>
    <message>
        <source>A username has no spaces.</source>
        <translation>Un nombre de usuario no tiene espacios.</translation>
    </message>
    <message>
        <source>“%1” cannot be in a username: letters, digits, “_” and “.” can.</source>
        <translation>«%1» no puede estar en un nombre de usuario: solo letras, dígitos, «_» y «.».</translation>
    </message>
    <message>
        <source>A username has 2 to 24 characters.</source>
        <translation>Un nombre de usuario tiene de 2 a 24 caracteres.</translation>
    </message>
    <message>
        <source>@username or link</source>
        <translation>@usuario o enlace</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Who to watch: a TikTok username or a link to a live</source>
        <translation>A quién mirar: un usuario de TikTok o el enlace a un live</translation>
    </message>
    <message>
        <source>Names watched before</source>
        <translation>Nombres que ya has mirado</translation>
    </message>
</context>
<context>
    <name>racha::WallPage</name>
    <message>
        <source>Live now: %1</source>
        <translation>En directo ahora: %1</translation>
    </message>
    <message>
        <source>TikTok refuses to answer. Checking goes on at %1.</source>
        <translation>TikTok se niega a responder. Se seguirá comprobando a las %1.</translation>
    </message>
    <message>
        <source>Wall of lives</source>
        <translation>Mural de lives</translation>
    </message>
    <message>
        <source>Lives in tabs, then the watch list. Return opens the tab of a live.</source>
        <translation>Los lives de las pestañas y luego la lista de seguimiento. Intro abre la pestaña de un live.</translation>
    </message>
    <message>
        <source>Watch lives in tabs, or put people on the watch list: each of them has a tile here.</source>
        <translation>Sigue lives en pestañas o añade personas a la lista de seguimiento: cada uno tiene aquí su ficha.</translation>
    </message>
</context>
<context>
    <name>racha::WatchAddBar</name>
    <message>
        <source>Add to the watch list: username</source>
        <translation>Añadir a la lista de seguimiento: nombre de usuario</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Watch list: add this person</source>
        <translation>Lista de seguimiento: añadir a esta persona</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Watch list: undo the removal</source>
        <translation>Lista de seguimiento: deshacer lo quitado</translation>
    </message>
</context>
<context>
    <name>racha::WatchBar</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>watching · peak %1</source>
        <translation>mirando · máx. %1</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>mirando</translation>
    </message>
    <message>
        <source>likes · %1 since %2</source>
        <translation>me gusta · %1 desde las %2</translation>
    </message>
    <message>
        <source>likes</source>
        <translation>me gusta</translation>
    </message>
    <message>
        <source>since %1 · ≈ %2</source>
        <translation>desde las %1 · ≈ %2</translation>
    </message>
    <message>
        <source>diamonds</source>
        <translation>diamantes</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Mark this moment (Ctrl+M)</source>
        <translation>Marcar este momento (Ctrl+M)</translation>
    </message>
    <message>
        <source>People in the live now, as TikTok tells it</source>
        <translation>Personas en el live ahora, según TikTok</translation>
    </message>
    <message>
        <source>Likes of the whole live as TikTok counts them, and those that were seen since watching began. TikTok does not send them all.</source>
        <translation>Me gusta de todo el live según TikTok, y los vistos desde que se empezó a mirar. TikTok no los envía todos.</translation>
    </message>
    <message>
        <source>Diamonds of the gifts seen since watching began. The amount is an estimate; what came before is not known.</source>
        <translation>Diamantes de los regalos vistos desde que se empezó a mirar. El importe es una estimación; lo anterior no se conoce.</translation>
    </message>
    <message>
        <source>Keep a recording (.racha) of the next live that is watched in this tab</source>
        <translation>Guardar una grabación (.racha) del próximo live que mires en esta pestaña</translation>
    </message>
    <message>
        <source>This is a recording already.</source>
        <translation>Esto ya es una grabación.</translation>
    </message>
    <message>
        <source>A recording (.racha) of this live is kept.</source>
        <translation>Se guarda una grabación (.racha) de este live.</translation>
    </message>
    <message>
        <source>No recording of this live is kept: that is chosen before it is watched.</source>
        <translation>No se guarda ninguna grabación de este live: eso se elige antes de mirarlo.</translation>
    </message>
</context>
<context>
    <name>racha::WatchFilterBar</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search in the watch list</source>
        <translation>Buscar en la lista de seguimiento</translation>
    </message>
    <message>
        <source>Words in names, tags and notes</source>
        <translation>Palabras en nombres, etiquetas y notas</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Watch list: show only people with this tag</source>
        <translation>Lista de seguimiento: mostrar solo a quien tiene esta etiqueta</translation>
    </message>
</context>
<context>
    <name>racha::WatchListPane</name>
    <message>
        <source>@%1 is on the list already.</source>
        <translation>@%1 ya está en la lista.</translation>
    </message>
    <message>
        <source>The list is full: it takes %1 people.</source>
        <translation>La lista está llena: caben %1 personas.</translation>
    </message>
    <message>
        <source>@%1 was removed.</source>
        <translation>Se quitó a @%1.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <comment>on the watch list</comment>
        <translation>Aún no hay nadie</translation>
    </message>
    <message>
        <source>Live at the last check: %1</source>
        <translation>En directo al comprobar: %1</translation>
    </message>
    <message>
        <source>Live now: %1</source>
        <translation>En directo ahora: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>on the watch list</comment>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>TikTok refuses to answer. Checking goes on at %1.</source>
        <translation>TikTok no quiere responder. Se seguirá comprobando a las %1.</translation>
    </message>
    <message>
        <source>The file of the watch list was damaged. What could be read is here; the file was kept as %1.</source>
        <translation>El archivo de la lista de seguimiento estaba dañado. Aquí está lo que se pudo leer; el archivo se guardó como %1.</translation>
    </message>
    <message>
        <source>The file of the watch list cannot be read. Changes will not be saved.</source>
        <translation>No se puede leer el archivo de la lista de seguimiento. Los cambios no se guardarán.</translation>
    </message>
    <message>
        <source>The watch list could not be saved. %1</source>
        <translation>No se pudo guardar la lista de seguimiento. %1</translation>
    </message>
    <message>
        <source>Nobody on the list has this tag and these words.</source>
        <translation>Nadie en la lista tiene esta etiqueta y estas palabras.</translation>
    </message>
    <message>
        <source>Add people above to see who of them is live, to remember why, and to watch them with a double click.</source>
        <translation>Añade a personas arriba para ver quién está en directo, recordar por qué te interesan y mirar sus lives con un doble clic.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Edit tags and note</source>
        <translation>Editar etiquetas y nota</translation>
    </message>
    <message>
        <source>Copy @%1</source>
        <translation>Copiar @%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Check who is live</source>
        <translation>Comprobar directos</translation>
    </message>
    <message>
        <source>People, those who are live first. Return watches, Delete removes.</source>
        <translation>Personas, primero las que están en directo. Intro abre su live, Supr las quita.</translation>
    </message>
    <message>
        <source>Asks TikTok about one person after the other, within the budget of the settings. People whose live is open in a tab are not asked about.</source>
        <translation>Pregunta a TikTok por una persona tras otra, dentro del presupuesto de los ajustes. No se pregunta por las personas cuyo live está abierto en una pestaña.</translation>
    </message>
    <message>
        <source>People on the watch list</source>
        <translation>Personas de la lista de seguimiento</translation>
    </message>
</context>
<context>
    <name>racha::WatchPersonForm</name>
    <message>
        <source>Watch</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Watch list: watch this live</source>
        <translation>Lista de seguimiento: mirar este live</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Watch list: remove this person</source>
        <translation>Lista de seguimiento: quitar a esta persona</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Watch list: tags of this person</source>
        <translation>Lista de seguimiento: etiquetas de esta persona</translation>
    </message>
    <message>
        <source>friend, music</source>
        <translation>amistad, música</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Watch list: note on this person</source>
        <translation>Lista de seguimiento: nota sobre esta persona</translation>
    </message>
    <message>
        <source>What you want to remember</source>
        <translation>Lo que quieras recordar</translation>
    </message>
</context>
<context>
    <name>racha::WatchRowDelegate</name>
    <message>
        <source>in a tab</source>
        <comment>the person&apos;s live is watched in a tab of the window</comment>
        <translation>en una pestaña</translation>
    </message>
    <message>
        <source>last live %1</source>
        <comment>time or day</comment>
        <translation>último live: %1</translation>
    </message>
</context>
<context>
    <name>racha::WebhookForm</name>
    <message>
        <source>Empty: no server is told.</source>
        <translation>Vacío: no se avisa a ningún servidor.</translation>
    </message>
    <message>
        <source>Each event of this rule is sent there.</source>
        <translation>Cada evento de esta regla se envía allí.</translation>
    </message>
    <message>
        <source>Each event of this rule is sent there, not encrypted: others of your network can read it.</source>
        <translation>Cada evento de esta regla se envía allí sin cifrar: otros de tu red pueden leerlo.</translation>
    </message>
    <message>
        <source>Out of your own network only https is used. Nothing is sent.</source>
        <translation>Fuera de tu propia red solo se usa https. No se envía nada.</translation>
    </message>
    <message>
        <source>No name or password in the address: calls are signed. Nothing is sent.</source>
        <translation>Sin nombre ni contraseña en la dirección: las llamadas van firmadas. No se envía nada.</translation>
    </message>
    <message>
        <source>This is no address of a server. Nothing is sent.</source>
        <translation>Esto no es la dirección de un servidor. No se envía nada.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>The signing secret is in the clipboard. With it your server sees that a call is Racha&apos;s.</source>
        <translation>El secreto de firma está en el portapapeles. Con él tu servidor ve que una llamada es de Racha.</translation>
    </message>
    <message>
        <source>Of all rules, since Racha started: %1 taken, %2 failed, %3 dropped.</source>
        <translation>De todas las reglas, desde que se abrió Racha: %1 aceptadas, %2 fallidas, %3 descartadas.</translation>
    </message>
    <message>
        <source>Tell a ser&amp;ver (webhook)</source>
        <translation>A&amp;visar a un servidor (webhook)</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>Test the address</source>
        <translation>Probar la dirección</translation>
    </message>
    <message>
        <source>Copy the si&amp;gning secret</source>
        <translation>Copiar el secreto de &amp;firma</translation>
    </message>
    <message>
        <source>Copy the signing secret</source>
        <translation>Copiar el secreto de firma</translation>
    </message>
    <message>
        <source>What the address means</source>
        <translation>Qué significa la dirección</translation>
    </message>
    <message>
        <source>How calls went</source>
        <translation>Cómo fueron las llamadas</translation>
    </message>
</context>
<context>
    <name>racha::WeekGrid</name>
    <message numerus="yes">
        <source>%1, %2:00: %n events, %3 diamonds</source>
        <comment>day and hour</comment>
        <translation>
            <numerusform>%1, %2:00: %n evento, %3 diamantes</numerusform>
            <numerusform>%1, %2:00: %n eventos, %3 diamantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::WeekReport</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Hours of the week by events</source>
        <translation>Horas de la semana por eventos</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Diamantes</translation>
    </message>
    <message>
        <source>Hours of the week by diamonds</source>
        <translation>Horas de la semana por diamantes</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>Hours of the week as a table</source>
        <translation>Horas de la semana como tabla</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Horas de la semana</translation>
    </message>
    <message>
        <source>The same figures are in the table.</source>
        <translation>Las mismas cifras están en la tabla.</translation>
    </message>
    <message>
        <source>Table of the hours of the week</source>
        <translation>Tabla de las horas de la semana</translation>
    </message>
</context>
<context>
    <name>racha::WholeReport</name>
    <message>
        <source>The report was not saved.</source>
        <translation>El informe no se ha guardado.</translation>
    </message>
    <message>
        <source>The report was not saved: another store is read now.</source>
        <translation>El informe no se ha guardado: ahora se lee otro almacén.</translation>
    </message>
    <message>
        <source>The report was not saved: something else was chosen meanwhile.</source>
        <translation>El informe no se ha guardado: mientras tanto se ha elegido otra cosa.</translation>
    </message>
    <message>
        <source>Save the whole report</source>
        <translation>Guardar el informe entero</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>A report is a web page or a PDF: let the name end in .html or .pdf.</source>
        <translation>Un informe es una página web o un PDF: el nombre debe acabar en .html o .pdf.</translation>
    </message>
    <message>
        <source>Another report is being gathered.</source>
        <translation>Ya se está reuniendo otro informe.</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>No hay ningún almacén abierto.</translation>
    </message>
    <message>
        <source>There are no events here.</source>
        <translation>Aquí no hay eventos.</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>El informe se ha guardado como %1.</translation>
    </message>
    <message>
        <source>The report could not be saved as %1.</source>
        <translation>El informe no se ha podido guardar como %1.</translation>
    </message>
    <message>
        <source>Gathering the report: %1 of %2</source>
        <translation>Reuniendo el informe: %1 de %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>racha::WhyDialog</name>
    <message>
        <source>Connected to @%1.</source>
        <translation>Conectado a @%1.</translation>
    </message>
    <message>
        <source>@%1 is not live yet.</source>
        <translation>@%1 aún no está en directo.</translation>
    </message>
    <message>
        <source>The live of @%1 ended.</source>
        <translation>El live de @%1 terminó.</translation>
    </message>
    <message>
        <source>Watching @%1 was stopped.</source>
        <translation>Se dejó de seguir a @%1.</translation>
    </message>
    <message>
        <source>On the way to @%1.</source>
        <translation>De camino a @%1.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>How the connection stands</source>
        <translation>Cómo está la conexión</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Log id</source>
        <translation>Id. de registro</translation>
    </message>
    <message>
        <source>Steps of the last attempts</source>
        <translation>Pasos de los últimos intentos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The verdict and the steps as text, without secrets</source>
        <translation>El veredicto y los pasos como texto, sin secretos</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>What the manual says of this</source>
        <translation>Lo que dice el manual sobre esto</translation>
    </message>
</context>
<context>
    <name>racha::WindowPages</name>
    <message>
        <source>Live</source>
        <comment>page of the window</comment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Show what is live</source>
        <translation>Mostrar lo que está en directo</translation>
    </message>
    <message>
        <source>Stored</source>
        <comment>page of the window</comment>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Show what is stored</source>
        <translation>Mostrar lo guardado</translation>
    </message>
    <message>
        <source>Reports</source>
        <comment>page of the window</comment>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Show reports</source>
        <translation>Mostrar los informes</translation>
    </message>
    <message>
        <source>Wall</source>
        <comment>page of the window: all lives as tiles</comment>
        <translation>Mural</translation>
    </message>
    <message>
        <source>Show all lives as tiles</source>
        <translation>Mostrar todos los lives como fichas</translation>
    </message>
</context>
</TS>
