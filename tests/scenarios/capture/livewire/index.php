<?php

// A Livewire component in as much of Laravel as it needs. AUTOLOAD finds the packages where `composer install` cannot be had; BASE is
// a folder to write to.
require getenv('AUTOLOAD') ?: __DIR__ . '/vendor/autoload.php';

use Illuminate\Foundation\Application;
use Illuminate\Foundation\Http\Middleware\TrimStrings;
use Illuminate\Support\Facades\Blade;
use Illuminate\Support\Facades\Route;
use Livewire\Component;
use Livewire\Livewire;
use Livewire\LivewireServiceProvider;

class Harbour extends Component
{
    public string $name = 'Gannet of Brae';
    public int $tonnage = 48210;
    public array $ships = ['Old Pelican', 'Aurora of Tananger'];

    public function arrive(): void
    {
        $this->ships[] = 'Fjordlys of Tromsdalen';
        $this->tonnage = 51377;
    }

    public function render(): string
    {
        return <<<'BLADE'
        <div>
          <h1>{{ $name }}</h1>
          <p>Tonnage: {{ $tonnage }}</p>
          <ul>@foreach ($ships as $ship)<li>{{ $ship }}</li>@endforeach</ul>
          <button wire:click="arrive">Arrive</button>
        </div>
        BLADE;
    }
}

const PAGE = '<!doctype html><meta name="csrf-token" content="{{ csrf_token() }}" /><livewire:harbour />';

$app = Application::configure(getenv('BASE'))
    ->withProviders([LivewireServiceProvider::class], false)
    ->withRouting(using: fn () => Route::middleware('web')->get('/', fn () => Blade::render(PAGE)))
    ->withMiddleware(fn ($middleware) => $middleware->use([TrimStrings::class]))
    ->withExceptions(fn () => null)
    ->create();
$app->booted(fn () => Livewire::component('harbour', Harbour::class));
$app->handleRequest(Illuminate\Http\Request::capture());
