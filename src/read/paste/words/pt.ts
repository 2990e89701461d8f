import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Portuguese. */
export const pt = (): WordList => ({
  ui: listWords(`
    ouvir o texto | leia em voz alta | ouvir a notícia | exclusivo assinantes |
    compartilhar | compartilhe | partilhar | partilhe | partilhar artigo | compartilhar no facebook |
    compartilhar no twitter | compartilhar no whatsapp | compartilhar no x | compartilhe esta notícia |
    compartilhe isso | partilhar no facebook | partilhar no twitter | enviar por e-mail | enviar por email |
    enviar | imprimir | salvar | salvar para ler depois | salvar artigos | guardar | copiar link | copiar |
    link copiado | copiar ligação | assine | assine já | assinar | assinante | assinantes |
    exclusivo para assinantes | só para assinantes | somente assinantes | conteúdo exclusivo | exclusivo |
    entrar | entre | login | fazer login | faça login | cadastre-se | registe-se | registrar | iniciar sessão |
    sair | minha conta | menu | abrir menu | fechar menu | fechar | buscar | busca | pesquisar | pesquisa |
    início | página inicial | voltar | voltar ao topo | topo | ir para o conteúdo | ir para conteúdo |
    pular para o conteúdo | publicidade | pub | anúncio | anúncios | continua após a publicidade |
    continua depois da publicidade | continue lendo | continuar lendo | continuar a ler | leia mais | ler mais |
    saiba mais | veja mais | ver mais | ver todos | ver todas | ver tudo | mostrar mais | carregar mais | mais |
    próximo | anterior | próxima | seguinte | conteúdo patrocinado | patrocinado | comentar | comente |
    ver comentários | mostrar comentários | ler comentários | deixe um comentário | deixe seu comentário |
    responder | denunciar | reportar erro | comunicar erro | erramos | seguir | siga-nos | siga | siga-nos no |
    newsletter | newsletters | receba nossa newsletter | alertas | notificações | ativar notificações |
    tempo de leitura | tempo de leitura min | tempo de leitura minutos | min de leitura | minutos de leitura |
    min. | leitura | ouvir | ouça | ouvir notícia | ouvir artigo | ouvir texto | assistir | assista |
    ver vídeo | vídeo | vídeos | fotos | galeria | galeria de fotos | ampliar | tela cheia | aumentar fonte |
    diminuir fonte | tamanho da fonte | política de privacidade | política de cookies | cookies |
    termos de uso | termos e condições | contato | contacto | contactos | fale conosco |
    quem somos | sobre nós | sobre | expediente | ajuda | arquivo | edição impressa | loja | anuncie | aceitar |
    aceitar todos | aceitar e continuar | rejeitar | concordo | ok | sim | não | ao vivo | em direto | urgente |
    última hora | atualizado | publicado | carregando | seu e-mail | senha | inscreva-se | baixe o app |
    baixe o aplicativo | clique aqui | presentear | oferecer artigo | ouvir podcast | copiar endereço |
    grupo no whatsapp | entre no canal | assine o jornal | recurso exclusivo para assinantes |
    leia mais notícias |
    dê um conteúdo | ler mais tarde | ouça este artigo
  `),
  uiStarts: listWords(`
    navegação de post | post anterior | próximo post | vídeos: veja | veja mais notícias | siga o | siga a | siga-nos | obrigado por ler |
    clique aqui | clique para | clique no | assine a | assine o | assine e | assine agora | inscreva-se |
    receba | siga nossas | siga nosso | entre no | entre para | participe do |
    baixe | já é assinante | se você já é | para continuar lendo | para ler | este conteúdo é exclusivo |
    este texto é exclusivo | utilizamos cookies | este site utiliza | este site usa | usamos cookies |
    ao continuar | ao clicar | ao se cadastrar | ao assinar | você pode cancelar | o seu endereço de e-mail |
    o seu endereço de email | os campos obrigatórios | seu navegador | os comentários não representam |
    seja o primeiro | todas as notícias | acompanhe | confira todas | tem alguma sugestão | tempo de leitura |
    apoie | faça parte | esta reportagem está | ative as notificações | veja o vídeo | quer receber |
    fique por dentro | gostou da | o texto em que |
    siga o canal | veja os vídeos | participe do canal | receba no whatsapp | clique aqui para seguir |
    entre no canal | siga o nosso canal
  `),
  uiPhrases: listWords(`
    no google news | no canal do whatsapp | no google notícias |
    nossa newsletter | nossas newsletters | sua caixa de entrada | seu e-mail | política de privacidade |
    uso de cookies | canal no whatsapp | canal do whatsapp | canal no telegram | baixe nosso app | baixe o app |
    primeiro mês | cancele quando quiser
  `),
  navigation: listWords(`
    início | home | capa | notícias | últimas | últimas notícias | brasil | portugal | mundo | internacional |
    política | poder | economia | mercado | negócios | finanças | sociedade | cotidiano | cidades | esporte |
    esportes | desporto | futebol | cultura | ilustrada | cinema | música | livros | televisão | tv | famosos |
    entretenimento | pop & arte | estilo de vida | moda | gastronomia | viagem | turismo | saúde | bem-estar |
    ciência | tecnologia | tec | ambiente | meio ambiente | clima | educação | opinião | editoriais |
    editorial | colunas | colunistas | blogs | local | são paulo | rio de janeiro | minas gerais | brasília |
    lisboa | porto | justiça | segurança | polícia | tempo | previsão do tempo | horóscopo | jogos | podcasts |
    podcast | vídeos | fotos | especiais | revista | carros | autos | imóveis | empregos | loterias | eleições |
    folha | américa latina | europa | áfrica | ásia
  `),
  relatedLabels: listWords(`
    a ler | ler mais: | vê também |
    leia também sobre o tema | leia outras notícias sobre o tema | leia outras reportagens | leia a reportagem |
    leia aqui | leia mais sobre o assunto | leia mais sobre o tema | leia mais sobre isso |
    mais sobre este assunto | mais sobre esta história | sobre este assunto | sobre o assunto |
    veja mais sobre o assunto | veja mais sobre o tema | notícias sobre o tema | posts relacionados |
    conteúdos relacionados | histórias relacionadas | leitura recomendada | leituras recomendadas | lê também |
    leia igualmente | veja a reportagem | artigos semelhantes | para ler mais | entenda mais |
    leia também | leia ainda | leia mais sobre | leia mais | ler também | leia tambem | veja também |
    veja ainda | vejam também | saiba mais | saiba mais sobre | notícias relacionadas | notícia relacionada |
    artigos relacionados | artigo relacionado | relacionadas | relacionados | relacionado |
    matérias relacionadas | matéria relacionada | conteúdo relacionado | reportagens relacionadas |
    mais sobre o tema | mais sobre este tema | mais sobre o assunto | sobre o mesmo tema | confira também |
    ouça também | entenda | entenda o caso | leia a íntegra | para saber mais | ler mais | ver também
  `),
  promoLabels: listWords(`
    artigo anterior | próximo artigo | post anterior | próximo post | notícia anterior | próxima notícia |
    navegação de posts |
    mais lidas | mais lidos | as mais lidas | mais lidas do dia | mais vistas | mais vistos | mais populares |
    mais comentadas | mais compartilhadas | últimas | últimas notícias | últimas de | mais recentes |
    notícias recentes | posts recentes | mais notícias | mais notícias de | mais de | mais em |
    outras notícias | outras matérias | você pode gostar | você também pode gostar | talvez você goste |
    talvez você também goste | pode interessar | pode te interessar | também pode interessar |
    você pode se interessar | recomendados | recomendadas | recomendado para você | recomendados para você |
    recomendamos | sugestões | sugestões para você | destaques | em destaque | em alta | trending | tendências |
    não perca | na web | pela web | do nosso parceiro | manchetes | veja mais em | mais do | agora no |
    escolhas do editor | escolha da redação | webstories | web stories | vídeos recomendados | tópicos populares
  `),
  tagLabels: listWords(`
    tópicos | tópicos relacionados | temas | tema | assuntos | tags | etiquetas | palavras-chave | mais sobre |
    categorias | categoria | notícias sobre |
    veja tudo sobre | saiba tudo sobre | tudo sobre
  `),
  commentLabels: listWords(`
    comentários | comentário | comentários dos leitores | os seus comentários | deixe um comentário |
    deixe seu comentário | deixe uma resposta | envie seu comentário | participe da conversa
  `),
  bioLabels: listWords(`
    sobre o autor | sobre a autora | sobre os autores | o autor
  `),
  summaryLabels: listWords(`
    resumo | em resumo | pontos principais | pontos-chave | destaques da notícia | o essencial
  `),
  playerMarks: listWords(`
    ouça | ouvir | assista | assista ao vídeo | vídeo | veja o vídeo | podcast | áudio
  `),
  bylineStarts: listWords(`
    por | escrito por | texto | texto de | publicado por | autor | autora | autores | reportagem |
    reportagem de | reportagem por | entrevista de | análise de | opinião de | da redação | do correspondente |
    texto e fotos | texto e fotografia | texto e fotografias | textos e fotos | textos de | crónica de | crônica de |
    uma reportagem de
  `),
  bylineEnds: [],
  roles: listWords(`
    repórter | correspondente | enviado especial | enviada especial | redação | da redação | jornalista |
    editor | editora | colunista | agência | agências | diretor | diretora | colaboração | lisboa | são paulo |
    rio | rio de janeiro | brasília | porto | londres | paris | washington | jerusalém | genebra | bruxelas |
    g1 | notícias | jornal |
    portal | diário | gazeta | rádio | tv | fotografia | folha de | especial para
  `),
  joiners: listWords(`
    e
  `),
  connectors: listWords(`
    em | de são | do rio | para | com | na | no
  `),
  publishedWords: listWords(`
    publicado | publicado em | publicada | publicado a | criado em | data | em | postado em
  `),
  updatedWords: listWords(`
    atualizado | atualizado em | atualizada | atualizado há | última atualização | atualização | actualizado |
    modificado
  `),
  months: listMonths(
    'janeiro | jan / fevereiro | fev / março | mar / abril | abr / maio | mai / junho | jun / julho | jul / agosto | ago / setembro | set / outubro | out / novembro | nov / dezembro | dez',
  ),
  relativeDates: listWords(`
    há horas | há minutos | há dias | há uma hora | há um dia | há | ontem | hoje às | atrás
  `),
  creditMarks: listWords(`
    foto | fotos | fotografia | crédito | créditos | imagem | ilustração | infografia | infográfico | fonte |
    reprodução | divulgação | arte | vídeo | arquivo | foto de arquivo | crédito da foto |
    legenda foto
  `),
  captionMarks: listWords(`
    legenda | legenda da foto | legenda da imagem
  `),
  notices: listWords(`
    não reflete, necessariamente | não refletem, necessariamente | não reflete necessariamente | não refletem necessariamente | os artigos publicados com assinatura |
    todos os direitos reservados | direitos reservados | reprodução proibida | proibida a reprodução |
    é proibida a reprodução
  `),
  wireCredits: listWords(`
    com informações de | com informações da | com informações do | com agências | com reuters | com afp |
    com lusa | com agência | colaborou | colaboraram | (com | edição de | edição: | reportagem de |
    tradução de | contribuiu para
  `),
  notes: listWords(`
    correção: | errata | erramos: | nota da redação | nota do editor | este artigo foi atualizado |
    esta reportagem foi atualizada
  `),
});
