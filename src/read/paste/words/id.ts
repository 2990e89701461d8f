import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Indonesian. */
export const id = (): WordList => ({
  ui: listWords(`
    bagikan | bagikan artikel | bagikan ke facebook | salin tautan | salin link | tautan disalin | cetak | simpan |
    tersimpan | kirim | suka | ikuti | ikuti kami | masuk | login | daftar | keluar | akun saya | berlangganan |
    langganan | premium | menu | cari | pencarian | tutup | beranda | home | kembali ke atas | kembali | lewati ke
    konten | langsung ke konten | iklan | advertisement | scroll to continue with content | scroll untuk melanjutkan
    | lanjutkan membaca | baca selengkapnya | selengkapnya | lihat semua | lihat selengkapnya | tampilkan lebih
    banyak | muat lebih banyak | sebelumnya | selanjutnya | berikutnya | komentar | tulis komentar | beri komentar |
    lihat komentar | balas | laporkan | newsletter | notifikasi | waktu baca | menit baca | menit | dengarkan |
    putar | tonton | tonton video | video | foto | galeri | galeri foto | perbesar | kebijakan privasi | privasi |
    kebijakan cookie | syarat dan ketentuan | ketentuan penggunaan | kontak | hubungi kami | tentang kami | redaksi
    | pedoman media siber | karier | bantuan | arsip | epaper | e-paper | setuju | terima | tolak | ok | langsung |
    live | eksklusif | terkini | unduh aplikasi | klik di sini | memuat | google news
  `),
  uiStarts: listWords(`
    klik di sini | ikuti kami | dapatkan | unduh | berlangganan | sudah berlangganan | untuk membaca | situs ini
    menggunakan | kami menggunakan | gabung | simak berita | cek berita | follow | jangan lewatkan | anda dapat
  `),
  uiPhrases: listWords(`
    saluran whatsapp | channel whatsapp | channel telegram | buletin kami | kebijakan privasi | google news
  `),
  navigation: listWords(`
    beranda | berita | nasional | daerah | regional | megapolitan | internasional | global | dunia | politik | hukum
    | ekonomi | bisnis | keuangan | olahraga | sepak bola | bola | budaya | hiburan | seleb | musik | film | sains |
    tekno | teknologi | kesehatan | lingkungan | opini | kolom | podcast | gaya hidup | lifestyle | kuliner | travel
    | properti | otomotif | cuaca | jakarta | surabaya | bandung | medan | makassar | pendidikan | tren | foto |
    video
  `),
  relatedLabels: listWords(`
    baca juga | baca juga: | simak juga | lihat juga | tonton juga | dengarkan juga | berita terkait | artikel
    terkait | terkait | baca | baca: | simak | simak: | lainnya tentang topik ini | selengkapnya tentang
  `),
  promoLabels: listWords(`
    artikel sebelumnya | artikel berikutnya | artikel selanjutnya |
    terpopuler | paling populer | populer | paling banyak dibaca | terbanyak dibaca | berita terbaru | terbaru |
    terkini lainnya | rekomendasi | rekomendasi untuk anda | direkomendasikan | pilihan editor | pilihan untukmu |
    berita lainnya | artikel lainnya | sorotan | trending | jangan lewatkan | berita pilihan | video pilihan
  `),
  tagLabels: listWords(`
    tag | tags | topik | kata kunci | label | topik terkait
  `),
  commentLabels: listWords(`
    komentar | kolom komentar
  `),
  bioLabels: listWords(`
    tentang penulis
  `),
  summaryLabels: listWords(`
    ringkasan | intisari | ringkasan berita
  `),
  playerMarks: listWords(`
    dengarkan | tonton | video | podcast
  `),
  bylineStarts: listWords(`
    oleh | penulis | penulis: | reporter | reporter: | ditulis oleh | laporan | laporan wartawan | pewarta |
    pewarta: | editor | editor: |
    teks dan foto
  `),
  bylineEnds: [],
  roles: listWords(`
    penulis | wartawan | jurnalis | reporter | editor | redaktur | redaksi | kontributor | koresponden | pewarta
  `),
  joiners: listWords(`
    dan
  `),
  connectors: listWords(`
    di | dari | untuk
  `),
  publishedWords: listWords(`
    diterbitkan | dipublikasikan | terbit | tayang | dipublikasikan pada
  `),
  updatedWords: listWords(`
    diperbarui | update | diperbaharui | terakhir diperbarui
  `),
  months: listMonths(
    'januari | jan / februari | feb / maret | mar / april | apr / mei / juni | jun / juli | jul / agustus | agu | ags / september | sep | sept / oktober | okt / november | nov / desember | des',
  ),
  relativeDates: listWords(`
    jam lalu | jam yang lalu | menit lalu | menit yang lalu | hari lalu | hari yang lalu | kemarin | baru saja
  `),
  creditMarks: listWords(`
    foto | foto: | sumber | ilustrasi | gambar | dok. | kredit foto | sumber foto
  `),
  captionMarks: listWords(`
    keterangan foto | keterangan gambar
  `),
  notices: listWords(`
    hak cipta | dilarang mengambil | dilarang keras | copyright
  `),
  wireCredits: listWords(`
    sumber: antara | (antara) | penerjemah:
  `),
  notes: listWords(`
    ralat | koreksi: | catatan redaksi | catatan:
  `),
});
