import { CurrencyPipe, DatePipe, DecimalPipe } from '@angular/common';
import { HttpClient, provideHttpClient, withFetch } from '@angular/common/http';
import {
  type ApplicationConfig,
  Component,
  inject,
  makeStateKey,
  provideZonelessChangeDetection,
  REQUEST,
  signal,
  TransferState,
} from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';
import { ActivatedRoute, provideRouter, RouterLink, RouterOutlet } from '@angular/router';

const VISITS = makeStateKey<{ visits: number }>('visits');

interface Artist {
  name: string;
  followers: number;
  signedUp: string;
  next: string;
  albums: { id: string; title: string; price: number }[];
}

@Component({
  selector: 'artist-page',
  imports: [DatePipe, DecimalPipe, CurrencyPipe, RouterLink],
  template: `
    @if (artist(); as it) {
      <h1>{{ it.name }}</h1>
      <p class="followers">{{ it.followers | number }} followers</p>
      <p class="since">Signed up {{ it.signedUp | date: 'longDate' : 'UTC' }}</p>
      <ul>
        @for (record of it.albums; track record.id) {
          <li><b>{{ record.title }}</b> <i>{{ record.price | currency: 'EUR' }}</i></li>
        }
      </ul>
      <p class="visits">You were here {{ visits }} times</p>
      <a [routerLink]="['/artists', it.next]">Another artist</a>
    }
  `,
})
class ArtistPage {
  readonly artist = signal<Artist | undefined>(undefined);
  readonly visits: number;

  constructor() {
    const state = inject(TransferState);
    const request = inject(REQUEST, { optional: true });
    if (request) state.set(VISITS, { visits: 4173 });
    this.visits = state.get(VISITS, { visits: 0 }).visits;
    const http = inject(HttpClient);
    inject(ActivatedRoute).paramMap.subscribe((params) => {
      http
        .get<Artist>(`/api/artists/${params.get('slug')}?full=1`)
        .subscribe((found) => this.artist.set(found));
    });
  }
}

@Component({
  selector: 'shelf-root',
  imports: [RouterOutlet],
  template: '<header>Record shelf</header><router-outlet />',
})
export class App {}

export const config: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideHttpClient(withFetch()),
    provideClientHydration(),
    provideRouter([{ path: 'artists/:slug', component: ArtistPage }]),
  ],
};
