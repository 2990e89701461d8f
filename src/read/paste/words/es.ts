import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Spanish. */
export const es = (): WordList => ({
  ui: listWords(`
    compartir | comparte | comparte esta noticia | compartir en facebook | compartir en twitter |
    compartir en x | compartir en whatsapp | compartir en linkedin | compartir por correo |
    compartir esta noticia | compartir artículo | compartir noticia | compartidos | enviar | enviar por correo |
    enviar por email | enviar por e-mail | correo | correo electrónico | imprimir | imprimir noticia | guardar |
    guardar artículo | guardado | favoritos | copiar enlace | copiar link | copiar | enlace copiado |
    url copiada | suscribirse | suscríbete | suscríbase | suscripción | suscriptores | solo suscriptores |
    solo para suscriptores | exclusivo para suscriptores | exclusivo suscriptores | contenido exclusivo |
    contenido para suscriptores | iniciar sesión | inicia sesión | iniciar sesion | ingresar | acceder |
    regístrate | registrarse | registrate gratis | crear cuenta | mi cuenta | cerrar sesión | menú | menu |
    abrir menú | cerrar menú | cerrar | buscar | búsqueda | buscador | inicio | portada | volver |
    volver arriba | ir arriba | subir | ir al contenido | saltar al contenido | ir a la portada | publicidad |
    anuncio | anuncios | continúa leyendo | sigue leyendo | seguir leyendo | continuar leyendo | leer más |
    ver más | ver todo | ver todos | ver todas | más | más información | mostrar más | cargar más | siguiente |
    anterior | noticia siguiente | noticia anterior | contenido patrocinado | patrocinado | contenido de marca |
    branded content | comentar | comenta | comentar noticia | ver comentarios | ver los comentarios |
    mostrar comentarios | escribir comentario | escribe un comentario | deja un comentario | añadir comentario |
    sin comentarios | ir a los comentarios | responder | denunciar | reportar | reportar error | seguir |
    síguenos | síguenos en | seguir tema | seguir autor | newsletter | newsletters | boletín | boletines |
    suscríbete al boletín | alertas | notificaciones | activar notificaciones | tiempo de lectura |
    tiempo de lectura min | tiempo de lectura minutos | min de lectura | minutos de lectura | min. lectura |
    lectura | min | escuchar | escuchar artículo | escuchar noticia | escucha | reproducir | reproducir video |
    ver video | ver vídeo | ver galería | vídeo | video | vídeos | galería | fotogalería | fotos | ampliar |
    ampliar foto | pantalla completa | tamaño de letra | aumentar | disminuir | aviso legal |
    política de privacidad | política de cookies | cookies | términos y condiciones | términos de uso |
    condiciones de uso | configurar cookies | contacto | contacta | contáctenos | quiénes somos |
    sobre nosotros | ayuda | hemeroteca | archivo | edición impresa | tienda | publicidad en | mapa del sitio |
    mapa web | aceptar | aceptar y continuar | aceptar todo | rechazar | acepto | ok | sí | no | en vivo |
    en directo | última hora | exclusivo | urgente | actualizado | publicado | cargando | tu correo | tu email |
    contraseña | apúntate | descargar app | descarga la app | haz clic aquí | clic aquí | click aquí |
    regala este artículo | regalar artículo | únete | añadir a favoritos | la nacion | edición |
    elegir edición | webs de | temas del día | facebook | whatsapp | telegram | pantalla dividida |
    apoya el periodismo | noticia | noticias relacionadas con
  `),
  uiStarts: listWords(`
    navegación de entradas | entrada anterior | entrada siguiente | artículo anterior | artículo siguiente | gracias por leer | síguenos | siga a | sigue a  |
    haz clic | haga clic | pulsa aquí | suscríbete a | suscríbete para | suscríbase a | regístrate |
    síguenos en | sigue toda la | sigue la actualidad | siga leyendo | únete a | recibe | recibí |
    apúntate | descarga | descargá | ya eres suscriptor | si ya eres | si tienes cuenta | para seguir leyendo |
    para leer | este contenido es exclusivo | este artículo es exclusivo | utilizamos cookies |
    este sitio utiliza | este sitio web utiliza | usamos cookies | al suscribirte | al registrarte |
    al hacer clic | puedes consultar | puedes seguir a | puedes darte de baja | tu dirección de correo |
    los campos obligatorios | tu navegador | inicia sesión | para comentar | normas de | sé el primero |
    todas las noticias | toda la información | toda la actualidad | lee aquí | tiempo de lectura | este vídeo |
    apoya | conforme a los criterios de | archivado en: no | recomendamos | comparte tu | quiero recibir |
    no te pierdas nada | más información en |
    únete para recibir | únete a nuestro | recibe las mejores | suscríbete a nuestro | recibe cada mañana |
    recibe en tu correo | continúa leyendo | sigue leyendo con
  `),
  uiPhrases: listWords(`
    en google news | en nuestro canal |
    nuestro boletín | nuestra newsletter | tu bandeja de entrada | su bandeja de entrada |
    tu correo electrónico | política de privacidad | uso de cookies | canal de whatsapp | canal de telegram |
    descarga nuestra app | primer mes | cancela cuando quieras | protección de datos | nuestro canal de |
    para recibir las mejores historias | google news y recibe | nuestro canal de whatsapp | en tu correo
  `),
  navigation: listWords(`
    inicio | portada | noticias | última hora | internacional | mundo | europa | américa | latinoamérica |
    américa latina | estados unidos | méxico | argentina | colombia | chile | perú | venezuela | españa |
    nacional | nacionales | política | economía | negocios | empresas | mercados | finanzas | sociedad |
    deportes | fútbol | baloncesto | tenis | motor | fórmula 1 | cultura | cine | música | libros | televisión |
    tv | gente | gente y tv | espectáculos | entretenimiento | estilo | estilo de vida | moda | gastronomía |
    viajes | salud | ciencia | tecnología | medio ambiente | clima | educación | opinión | editorial |
    editoriales | columnas | columnistas | cartas | blogs | sucesos | policiales | justicia | seguridad |
    madrid | barcelona | cataluña | andalucía | valencia | país vasco | local | locales | región | regiones |
    ciudad | ciudades | el tiempo | horóscopo | juegos | pasatiempos | podcast | podcasts | vídeos | fotos |
    especiales | suplementos | revista | vida | vivienda | inmobiliaria | empleo | loterías | verne | icon |
    babelia | materia | planeta futuro | tendencias | redes | mascotas | turismo | el país | oriente medio
  `),
  relatedLabels: listWords(`
    lea también sobre este tema | más sobre esta noticia | más sobre esta historia | te puede interesar leer |
    sobre el mismo tema | sobre este tema | noticias relacionadas con este tema | noticias sobre el tema |
    artículos similares | también puedes leer | también podés leer | puedes leer también | puede leer también |
    podés leer | lectura recomendada | lecturas recomendadas | leer más sobre este tema | lea aquí | lee aquí |
    leé más | leé además | mira además | mirá además | conoce más | conozca más | relacionada |
    historias relacionadas | entradas relacionadas | reportajes relacionados | contenidos relacionados |
    para leer más | vea más | además lea | además lee | ver además | ver más sobre el tema |
    lea también | lee también | lea además | lee además | leer también | leé también | te puede interesar: |
    le puede interesar: | más información sobre | noticias relacionadas | noticia relacionada |
    artículos relacionados | artículo relacionado | relacionado | relacionados | relacionadas |
    contenido relacionado | temas relacionados: | información relacionada | ver también | vea también |
    vea además | mirá también | mira también | además | más sobre este tema | más sobre el tema |
    en profundidad | notas relacionadas | nota relacionada | seguí leyendo | sigue leyendo sobre |
    para saber más | para profundizar | lecturas relacionadas | lea más | lee más | leer más | más información |
    consulte también | también en
  `),
  promoLabels: listWords(`
    artículo anterior | artículo siguiente | noticia anterior | noticia siguiente | entrada anterior |
    entrada siguiente | siguiente artículo | navegación de entradas |
    lo más leído | lo más visto | lo más compartido | lo más comentado | más leídas | más leído | más leídos |
    las más leídas | más vistas | más populares | lo más popular | lo más | lo último | últimas noticias |
    últimas noticias de | noticias más leídas | más noticias | más noticias de | más en | más de |
    otras noticias | te puede interesar | te puede gustar | te podría interesar | también te puede interesar |
    también te puede gustar | le puede interesar | puede interesarte | quizás te interese | recomendados |
    recomendadas | recomendado | recomendados para ti | recomendado para ti | te recomendamos |
    le recomendamos | contenido recomendado | destacados | destacadas | lo más destacado | tendencias |
    trending | trending topics | lo más viral | en portada | no te lo pierdas | no te pierdas | hoy en |
    de interés | de nuestros socios | desde la web | en la web | top noticias | titulares | notas más leídas |
    otros artículos | artículos recientes | entradas recientes | últimos artículos | últimas entradas |
    lo más nuevo | ahora en portada | te interesa | videos recomendados
  `),
  tagLabels: listWords(`
    temas | tema | temas relacionados | etiquetas | tags | archivado en | más información sobre |
    en este artículo | categorías | categoría | palabras clave | más sobre
  `),
  commentLabels: listWords(`
    comentarios | comentario | comentarios de los lectores | tus comentarios | deja tu comentario |
    deja un comentario | deja una respuesta | opiniones | participa | conversación
  `),
  bioLabels: listWords(`
    sobre la firma | sobre el autor | sobre la autora | acerca del autor | el autor | autor | sobre los autores
  `),
  summaryLabels: listWords(`
    lo esencial | claves | las claves | en resumen | resumen | puntos clave | en breve
  `),
  playerMarks: listWords(`
    escuchar | escucha | escuche | vídeo | video | ver video | mira | mirá | podcast | audio
  `),
  bylineStarts: listWords(`
    por | escrito por | texto | texto de | texto por | redacción | publicado por | autor | autora | autores |
    firma | entrevista de | crónica de | reportaje de | análisis de | opinión de | un artículo de |
    una columna de |
    texto y fotos | texto y fotografías | textos y fotos | texto y foto | por nuestro corresponsal | escribe |
    redactado por | una crónica de | una entrevista de
  `),
  bylineEnds: [],
  roles: listWords(`
    corresponsal | enviado especial | enviada especial | redactor | redactora | redacción | periodista |
    editor | editora | columnista | agencia | agencias | director | directora | colaborador | colaboradora |
    madrid | barcelona | buenos aires | bogotá | lima | ciudad de méxico | santiago | caracas | bruselas |
    londres | parís | jerusalén | moscú | pekín | nueva york | san josé | quito | la habana | noticias | mundo |
    diario |
    periódico | radio | televisión | portal
  `),
  joiners: listWords(`
    y | e
  `),
  connectors: listWords(`
    desde | en | para | con
  `),
  publishedWords: listWords(`
    publicado | publicado el | publicada | creado | creada | fecha | publicado en | el | publicación
  `),
  updatedWords: listWords(`
    actualizado | actualizada | actualizado el | actualizado a | última actualización | actualización | act |
    modificado | modificada
  `),
  months: listMonths(
    'enero | ene / febrero | feb / marzo | mar / abril | abr / mayo | may / junio | jun / julio | jul / agosto | ago / septiembre | setiembre | sept | sep / octubre | oct / noviembre | nov / diciembre | dic',
  ),
  relativeDates: listWords(`
    hace horas | hace | ayer | hoy a las | hace un día
  `),
  creditMarks: listWords(`
    foto | fotos | fotografía | fotografías | foto de | foto por | crédito | créditos | crédito de la foto |
    imagen | imágenes | ilustración | infografía | fuente | fuente de la imagen | fuente de imagen | video |
    vídeo | archivo | cortesía | foto de archivo | captura de pantalla | gráfico
  `),
  captionMarks: listWords(`
    pie de foto | pie de imagen | leyenda
  `),
  notices: listWords(`
    no refleja necesariamente | no reflejan necesariamente | no reflejan la opinión |
    todos los derechos reservados | derechos reservados | prohibida su reproducción |
    prohibida la reproducción | reproducción total o parcial
  `),
  wireCredits: listWords(`
    con información de | con datos de | con reportes de | colaboró en | colaboraron en | colaboró con |
    contribuyó a este | contribuyeron a este | con la colaboración de | con agencias | con efe | traducido por |
    editado por | reporte de | edición de | (con información
  `),
  notes: listWords(`
    corrección: | fe de errores | fe de erratas | nota de la redacción | nota del editor | aclaración: |
    este artículo ha sido actualizado
  `),
});
