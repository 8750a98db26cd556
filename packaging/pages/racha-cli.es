.\" SPDX-FileCopyrightText: 2026 The Racha authors
.\" SPDX-License-Identifier: MIT
.TH RACHA-CLI 1 "@DAY@" "Racha @VERSION@" "Órdenes de usuario"
.SH NOMBRE
racha-cli \- captura, reproduce y exporta lives de TikTok sin pantalla
.SH SINOPSIS
.B racha-cli
.I orden
.RI [ opciones ]
.RI [ operandos ]
.SH DESCRIPCIÓN
Hace lo mismo que
.BR racha (1),
para servidores y scripts. Los eventos y la salida para programas van a la salida estándar; lo demás,
a la salida de errores.
.PP
Racha es una herramienta no oficial: ni está hecha ni está respaldada por TikTok.
.SH ÓRDENES
@COMMANDS@
.SH OPCIONES
Ningún secreto se acepta en la línea de órdenes.
@OPTIONS@
.SH ENTORNO
.TP
.BR DB_NAME ", " DB_USER ", " DB_PASSWORD ", " DB_HOST ", " DB_PORT
Una base de datos MySQL o MariaDB; también se lee un archivo \fB.env\fR de la carpeta de trabajo.
.TP
.B RACHA_SIGN_KEY
Clave del servicio de firma.
.TP
.B RACHA_PROXY_PASSWORD
Contraseña del proxy.
.TP
.B RACHA_SESSION
Sesión de TikTok, para lives que solo se muestran a cuentas.
.TP
.B RACHA_SOURCE_PASSWORD
Contraseña de la base de datos que se importa.
.TP
.BI RACHA_ GRUPO _ NOMBRE
Un ajuste para esta ejecución, como lo da \fB\-\-set\fR \fIgrupo\fR/\fInombre\fR=\fIvalor\fR: su clave en mayúsculas, como
\fBRACHA_STREAKS_GIFT_IDLE\fR; también se lee de \fB.env\fR. El manual enumera las claves.
.PP
Vale lo primero: línea de órdenes, entorno, \fB.env\fR, ajustes, valor por
omisión.
.SH "ESTADO DE SALIDA"
.TP
.B 0
Terminado: acabó el live, pasó el tiempo, se interrumpió o se reprodujo el archivo.
.TP
.B 1
\fBdatabase verify\fR o \fBdatabase redecode\fR encontró algo que sigue ahí.
.TP
.B 2
Uso incorrecto.
.TP
.B 3
El usuario no existe.
.TP
.B 4
No está en directo.
.TP
.B 5
El live está restringido: necesita una sesión.
.TP
.B 6
Bloqueado por TikTok.
.TP
.B 7
Se agotó la cuota del servicio de firma.
.TP
.B 8
Red, antes de la primera conexión.
.TP
.B 9
Base de datos.
.TP
.B 10
El archivo no se puede leer o escribir, o no es una grabación ni una definición utilizable.
.TP
.B 11
El disco está lleno.
.TP
.B 12
No se entendió la respuesta: cambió el protocolo.
.TP
.B 13
Fallaron algunas de varias capturas.
.TP
.B 14
El servicio de firma rechazó la clave o el plan.
.TP
.B 15
El servicio de firma falla.
.TP
.B 16
Se entró en la sala, pero no llegó nada.
.TP
.B 130
Interrumpido dos veces.
.SH EJEMPLOS
.TP
.B racha-cli capture @nombre \-\-wait \-\-record noche.racha
Espera un live, lo guarda y conserva una grabación.
.TP
.B racha-cli replay noche.racha \-\-max \-\-json
Toda una grabación como JSON Lines.
.TP
.B racha-cli redact noche.racha \-\-output compartida.racha
Una copia para otros que no dice quiénes son sus personas.
.TP
.B racha-cli export \-\-filter 'type == gift and diamonds >= 100' \-\-output regalos.csv
Regalos grandes, como CSV.
.TP
.B racha-cli report summary
Del live más reciente que está guardado.
.TP
.B racha-cli simulate bad-evening
Un TikTok falso en 127.0.0.1 para probarlo todo; dice cómo.
.SH ARCHIVOS
.TP
.I ~/.local/share/racha/racha.sqlite
La base de datos incorporada, si no se elige otra.
.TP
.I ~/.local/share/racha/journals
Lo que llegó y aún no está guardado.
.TP
.I /usr/share/doc/racha-cli/manual
El manual: filtros, bases de datos, grabaciones, cada error.
.SH "VÉASE TAMBIÉN"
.BR racha (1)
