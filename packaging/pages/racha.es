.\" SPDX-FileCopyrightText: 2026 The Racha authors
.\" SPDX-License-Identifier: MIT
.TH RACHA 1 "@DAY@" "Racha @VERSION@" "Órdenes de usuario"
.SH NOMBRE
racha \- monitor de TikTok LIVE
.SH SINOPSIS
.B racha
.RI [ usuario " | " grabación ]
.RI [ opciones ]
.SH DESCRIPCIÓN
Abre una ventana que muestra lo que pasa en lives de TikTok: comentarios, regalos, me gusta,
seguidores, entradas y batallas, con las series de regalos y me gusta unidas en rachas. Cada evento
se guarda con el mensaje que envió TikTok.
.PP
Con un
.I usuario
(\fBnombre\fR, \fB@nombre\fR o la dirección de un perfil o live) se empieza a seguirlo enseguida. Una
.I grabación
es la ruta de un archivo \fB.racha\fR; se reproduce como fue el live. \fB@nombre.racha\fR es siempre
una persona. Un segundo arranque pasa el encargo a la ventana abierta y termina.
.PP
F1 abre el manual en la ventana.
.PP
Racha es una herramienta no oficial: ni está hecha ni está respaldada por TikTok.
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
.BI RACHA_ GRUPO _ NOMBRE
Un ajuste para esta ejecución, como lo da \fB\-\-set\fR \fIgrupo\fR/\fInombre\fR=\fIvalor\fR: su clave en mayúsculas, como
\fBRACHA_STREAKS_GIFT_IDLE\fR; también se lee de \fB.env\fR. El manual enumera las claves.
.PP
Vale lo primero: línea de órdenes, entorno, \fB.env\fR, ajustes, valor por
omisión.
.SH ARCHIVOS
.TP
.I ~/.config/racha/racha.ini
Lo que se eligió en la ventana.
.TP
.I ~/.local/share/racha/racha.sqlite
La base de datos incorporada, si no se elige otra.
.TP
.I ~/.local/share/racha/journals
Lo que llegó y aún no está guardado.
.TP
.I ~/.local/state/racha
El registro.
.SH "ESTADO DE SALIDA"
0 si se cerró la ventana o una abierta recibió el encargo; si no, como en
.BR racha-cli (1).
.SH EJEMPLOS
.TP
.B racha @nombre
Sigue el live de una persona.
.TP
.B racha noche.racha
Reproduce una grabación.
.TP
.B racha \-\-demo
Reproduce la grabación que viene con Racha; no necesita red.
.SH "VÉASE TAMBIÉN"
.BR racha-cli (1)
