# A Phoenix server with a channel, whose payloads are JSON and bytes, and a live view. Its packages come from Hex; where that cannot
# be had, from checkouts of theirs in the folder that DEPS names. LIVE_VIEW is the version of the live view.
from = System.get_env("DEPS")

package = fn name, version ->
  if from, do: {name, path: Path.join(from, to_string(name)), override: true}, else: {name, version}
end

Application.put_env(:phoenix, :json_library, Jason)

Application.put_env(:harbour, Harbour.Endpoint,
  adapter: Bandit.PhoenixAdapter,
  http: [ip: {127, 0, 0, 1}, port: 4777],
  server: true,
  secret_key_base: String.duplicate("a", 64),
  live_view: [signing_salt: "abcdefgh"],
  pubsub_server: Harbour.PubSub,
  check_origin: false
)

beneath = if from, do: [package.(:telemetry, nil)], else: []

Mix.install(
  beneath ++
    [
      package.(:phoenix, "1.7.24"),
      package.(:phoenix_live_view, System.get_env("LIVE_VIEW")),
      package.(:bandit, "~> 1.5"),
      package.(:jason, "~> 1.4")
    ]
)

defmodule Harbour.ShipsChannel do
  use Phoenix.Channel

  def join("ships:" <> _, _params, socket) do
    send(self(), :after_join)
    {:ok, %{ships: [%{name: "Gannet of Brae", tonnage: 48210}]}, socket}
  end

  def handle_info(:after_join, socket) do
    push(socket, "arrived", %{ship: "Aurora of Tananger", berth: "Berth 9 West"})
    push(socket, "tides", {:binary, :zlib.gzip(Jason.encode!(%{harbour: "Skudeneshavn", height: 187}))})
    broadcast!(socket, "crew", {:binary, Jason.encode!(%{pilot: "Solveig Ødegård", mate: "Old Pelican"})})
    push(socket, "photo", {:binary, <<1, 2, 3>>})
    push(socket, "notice", {:binary, "Fog over Terningen"})
    {:noreply, socket}
  end

  def handle_in("weather", _, socket),
    do: {:reply, {:ok, %{wind: 17, station: "Kvitholmen lighthouse"}}, socket}

  def handle_in("draught", _, socket),
    do: {:reply, {:ok, {:binary, Jason.encode!(%{draught: 9.4, fairway: "Karmsund"})}}, socket}
end

defmodule Harbour.Socket do
  use Phoenix.Socket
  channel("ships:*", Harbour.ShipsChannel)
  def connect(_, socket, _), do: {:ok, socket}
  def id(_), do: nil
end

defmodule Harbour.ShipsLive do
  use Phoenix.LiveView

  def mount(_, _, socket) do
    ships = [%{name: "Gannet of Brae", waits: "a pilot"}, %{name: "Old Pelican", waits: "the tide"}]
    {:ok, assign(socket, title: "Ships at Bodø & Brae", ships: ships, fee: 4817)}
  end

  def handle_event("turn", _, socket) do
    ships = socket.assigns.ships ++ [%{name: "Solveig of Mandal", waits: "a berth"}]
    {:noreply, assign(socket, fee: 5120, ships: ships)}
  end

  def render(assigns) do
    ~H"""
    <h2><%= @title %></h2>
    <ul><li :for={ship <- @ships}><b><%= ship.name %></b> waits for <%= ship.waits %></li></ul>
    <p>Fee for a berth: <%= @fee %></p>
    <button phx-click="turn">Turn</button>
    """
  end
end

defmodule Harbour.Layouts do
  use Phoenix.Component

  def root(assigns) do
    ~H"""
    <html><head><meta name="csrf-token" content={Plug.CSRFProtection.get_csrf_token()} /></head><body><%= @inner_content %></body></html>
    """
  end
end

defmodule Harbour.Router do
  use Phoenix.Router
  import Phoenix.LiveView.Router

  pipeline :browser do
    plug(:accepts, ["html"])
    plug(:fetch_session)
    plug(:fetch_live_flash)
    plug(:put_root_layout, html: {Harbour.Layouts, :root})
    plug(:protect_from_forgery)
  end

  scope "/" do
    pipe_through(:browser)
    live("/", Harbour.ShipsLive)
  end
end

defmodule Harbour.Endpoint do
  use Phoenix.Endpoint, otp_app: :harbour
  @session [store: :cookie, key: "_harbour", signing_salt: "12345678"]
  socket("/live", Phoenix.LiveView.Socket, websocket: [connect_info: [session: @session]])
  socket("/socket", Harbour.Socket, websocket: true, longpoll: true)
  plug(Plug.Session, @session)
  plug(Harbour.Router)
end

{:ok, _} =
  Supervisor.start_link([{Phoenix.PubSub, name: Harbour.PubSub}, Harbour.Endpoint], strategy: :one_for_one)

Process.sleep(:infinity)
