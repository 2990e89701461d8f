import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Turkish. */
export const tr = (): WordList => ({
  ui: listWords(`
    paylaş | paylaşın | facebook'ta paylaş | twitter'da paylaş | bağlantıyı kopyala | linki kopyala | kopyalandı |
    yazdır | kaydet | kaydedildi | e-posta gönder | beğen | takip et | takip edin | bizi takip edin | google news'te
    takip et | abone ol | abone olun | abonelik | giriş yap | giriş | üye ol | üye girişi | kayıt ol | çıkış |
    hesabım | premium | menü | ara | arama | kapat | ana sayfa | anasayfa | başa dön | yukarı çık | geri | içeriğe
    geç | içeriğe atla | ana içeriğe atla | reklam | reklamlar | ilan | haberin devamı | haberin devamı reklamın
    altında | devamını oku | devamı | daha fazla | daha fazlasını göster | daha fazla göster | tümünü gör | daha
    fazla yükle | önceki | sonraki | önceki haber | sonraki haber | yorum yap | yorum yaz | yorumlar | yorumları
    göster | yorum | yanıtla | şikayet et | hata bildir | bülten | e-bülten | bültene kaydol | bildirimler |
    bildirim | okuma süresi | dk okuma | dakika okuma | dakika | dk | dinle | haberi dinle | oynat | izle | videoyu
    izle | video | fotoğraf | fotoğraflar | foto galeri | galeri | yazı tipi | yazı boyutu | aa | a- | a+ | gizlilik
    | gizlilik politikası | çerezler | çerez politikası | kvkk | kişisel verilerin korunması | kullanım koşulları |
    kullanım şartları | iletişim | bize ulaşın | hakkımızda | künye | reklam ver | yardım | arşiv | e-gazete | kabul
    et | tümünü kabul et | reddet | tamam | canlı | canlı yayın | son dakika | özel haber | uygulamayı indir |
    tıklayın | yükleniyor | abone ol google news |
    haberin devamı aşağıda | haberin devamı için | google news'te abone ol | sesli dinle |
    bunlar da ilginizi çekebilir | advertisement | haberin detayları
  `),
  uiStarts: listWords(`
    tıklayın | buraya tıklayın | abone olmak için | bizi takip | uygulamayı indir | bu siteyi | sitemizde çerez | bu
    internet sitesinde | daha fazla bilgi | yorum yapmak için | bildirimlere izin | bültenimize | haberleri almak
    için | whatsapp kanalı | tarayıcınız | üye olmak
  `),
  uiPhrases: listWords(`
    çerezler kullanılmaktadır | e-bültenimize | bültenimize | gizlilik politikası | whatsapp kanalımız
  `),
  navigation: listWords(`
    gündem | güncel | türkiye | dünya | siyaset | politika | ekonomi | finans | spor | futbol | basketbol | kültür
    sanat | kültür-sanat | magazin | yaşam | sağlık | eğitim | bilim | bilim teknoloji | teknoloji | çevre |
    yazarlar | köşe yazıları | video | foto galeri | podcast | seyahat | otomobil | emlak | hava durumu | astroloji
    | yerel | istanbul | ankara | izmir | son dakika | ana sayfa | 3. sayfa | asayiş
  `),
  relatedLabels: listWords(`
    i̇lgi̇li̇ haber | i̇lgi̇li̇ haberler | ayrica okuyun | i̇lgi̇li̇ i̇çeri̇k |
    ilgili haberler | ilgili haber | ilgili haber: | ilgili içerik | i̇lgili haberler | i̇lgili haber | ayrıca
    bakınız | ayrıca oku | ayrıca okuyun | bunu da okuyun | bunları da okuyun | okuyun | şunu da okuyun | ilginizi
    çekebilecek haber | bkz | bakınız | bu konuda | konuyla ilgili haberler | benzer haberler
  `),
  promoLabels: listWords(`
    önceki haber | sonraki haber | önceki yazı | sonraki yazı |
    en çok okunanlar | çok okunanlar | en çok okunan | çok okunan | son haberler | son dakika haberleri | en son
    haberler | günün haberleri | öne çıkanlar | öne çıkan haberler | popüler | ilginizi çekebilir | i̇lginizi
    çekebilir | bunlar da ilginizi çekebilir | önerilenler | sizin için önerilenler | sizin için seçtiklerimiz |
    editörün seçtikleri | diğer haberler | tüm haberler | daha fazla haber | manşetler | trend | video galeri
  `),
  tagLabels: listWords(`
    etiketler | etiket | konular | anahtar kelimeler | i̇lgili konular | ilgili konular
  `),
  commentLabels: listWords(`
    yorumlar | yorum | okur yorumları
  `),
  bioLabels: listWords(`
    yazar hakkında | yazarın tüm yazıları
  `),
  summaryLabels: listWords(`
    özet | kısaca | haberin özeti
  `),
  playerMarks: listWords(`
    dinle | izle | video | podcast
  `),
  bylineStarts: listWords(`
    yazan | yazar | haber | haber: | yazan: | haberi yazan | hazırlayan | muhabir | kaynak: | editör | röportaj |
    haber ve fotoğraf | haber-fotoğraf | röportaj: | yazan ve fotoğraflayan | kaleme alan
  `),
  bylineEnds: [],
  roles: listWords(`
    muhabir | muhabiri | editör | editörü | gazeteci | yazar | yazarı | köşe yazarı | haber merkezi | dış haberler |
    temsilcisi | genel yayın yönetmeni | ekonomi servisi | spor servisi |
    merkezi | dış haberler servisi | spor | ajansı | ajans | gazetesi | istihbarat servisi
  `),
  joiners: listWords(`
    ve | ile
  `),
  connectors: listWords(`
    / | için
  `),
  publishedWords: listWords(`
    yayınlanma | yayınlanma tarihi | yayın tarihi | yayınlandı | giriş tarihi | oluşturulma | oluşturulma tarihi |
    eklenme | eklenme tarihi | giriş
  `),
  updatedWords: listWords(`
    güncelleme | güncellenme | güncellenme tarihi | güncellendi | son güncelleme | güncelleme tarihi
  `),
  months: listMonths(
    'ocak | oca / şubat | şub / mart | mar / nisan | nis / mayıs | may / haziran | haz / temmuz | tem / ağustos | ağu / eylül | eyl / ekim | eki / kasım | kas / aralık | ara',
  ),
  relativeDates: listWords(`
    saat önce | dakika önce | gün önce | dün | bugün | az önce | önce
  `),
  creditMarks: listWords(`
    fotoğraf | foto | fotoğraflar | görsel | kaynak | fotoğraf: | kamera | illüstrasyon
  `),
  captionMarks: listWords(`
    fotoğraf altı
  `),
  notices: listWords(`
    tüm hakları saklıdır | her hakkı saklıdır | izinsiz kullanılamaz | kaynak gösterilmeden
  `),
  wireCredits: listWords(`
    kaynak: aa | (aa) | (dha) | (iha) | kaynak: dha | çeviri:
  `),
  notes: listWords(`
    düzeltme: | düzeltme | editörün notu
  `),
});
