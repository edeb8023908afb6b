// What phpSysInfo says of a machine in a dairy that does not exist, as `xml.php?json` has it: all values are texts.

/** @param {Record<string, string>} attributes */
const item = (attributes) => ({ '@attributes': attributes });

/** @param {Record<string, string>[]} all */
const items = (...all) => all.map(item);

export const SYSTEM = {
  Generation: item({ version: '3.4.2', timestamp: '1729418563' }),
  Options: item({
    tempFormat: 'c-f',
    byteFormat: 'auto_binary',
    datetimeFormat: 'utc',
    threshold: '90',
  }),
  Vitals: item({
    Hostname: 'tejcsarnok.kecskerago.example',
    IPAddr: '192.0.2.61',
    Kernel: '6.1.0-25-amd64 (SMP) x86_64',
    Distro: 'Debian GNU/Linux 12 (bookworm)',
    Distroicon: 'Debian.png',
    Uptime: '3402718.44',
    Users: '7',
    LoadAvg: '1.87 0.92 0.41',
    CPULoad: '46.8',
    Processes: '312',
    ProcessesRunning: '3',
    ProcessesSleeping: '287',
    ProcessesStopped: '9',
    ProcessesZombie: '13',
    SysLang: 'Hungarian (Hungary)',
    CodePage: 'UTF-8',
    OS: 'Linux',
  }),
  Network: {
    NetDevice: items(
      {
        Name: 'enp4s0',
        RxBytes: '918273645546',
        TxBytes: '41208837104',
        Err: '0',
        Drops: '1184',
        Info: '02-1f-c8-7a-30-5e;192.0.2.61;2001:db8:14::61;1000Mb/s full duplex',
      },
      { Name: 'lo', RxBytes: '27340981', TxBytes: '27340981', Err: '0', Drops: '0', Info: '127.0.0.1;::1' },
      {
        Name: 'wg-sajt',
        RxBytes: '693',
        TxBytes: '1804416',
        Err: '28',
        Drops: '5',
        Info: '10.71.0.1;1.42Gb/s',
      },
    ),
  },
  Hardware: {
    '@attributes': { Name: 'Supermicro X11SSH-F/X11SSH-F, BIOS 2.7 12/07/2021', Virtualizer: 'KVM host' },
    CPU: {
      CpuCore: items(
        {
          Model: 'Intel Xeon E3-1240L v5',
          CpuSpeed: '2104.66',
          CpuSpeedMax: '3200',
          CpuSpeedMin: '800',
          Cache: '8388608',
          Virt: 'vmx',
          Bogomips: '4199.88',
          Cputemp: '47',
          Load: '61',
        },
        {
          Model: 'Intel Xeon E3-1240L v5',
          CpuSpeed: '1377.02',
          CpuSpeedMax: '3200',
          CpuSpeedMin: '800',
          Cache: '8388608',
          Virt: 'vmx',
          Bogomips: '4200.3',
          Cputemp: '45.5',
          Load: '32',
        },
      ),
    },
    MEM: {
      Chip: items(
        {
          Name: 'DDR4 UDIMM',
          Count: '2',
          Capacity: '17179869184',
          Manufacturer: 'Micron',
          Speed: '2133',
          Voltage: '1.2',
        },
        {
          Name: 'DDR4 UDIMM ECC',
          Capacity: '8589934592',
          Manufacturer: 'SK Hynix',
          Speed: '2400',
          Voltage: '1.35',
        },
      ),
    },
    PCI: {
      Device: items(
        { Name: 'Ethernet controller: Intel I210 Gigabit', Count: '2' },
        { Name: 'VGA compatible controller: ASPEED Graphics Family' },
      ),
    },
    USB: {
      Device: items({
        Name: 'Zebra ZD420 Label Printer',
        Manufacturer: 'Zebra Technologies',
        Speed: '480',
        Serial: '50J204912773',
      }),
    },
  },
  Memory: {
    ...item({ Free: '11811160064', Used: '22548578304', Total: '34359738368', Percent: '66' }),
    Details: item({
      App: '9663676416',
      AppPercent: '28',
      Buffers: '1288490188',
      BuffersPercent: '4',
      Cached: '11596411700',
      CachedPercent: '34',
    }),
    Swap: {
      '@attributes': { Free: '3865470566', Used: '429496730', Total: '4294967296', Percent: '10' },
      Mount: items({
        MountPointID: '1',
        FSType: 'swap',
        Name: '/dev/mapper/sajt-csere',
        Free: '3865470566',
        Used: '429496730',
        Total: '4294967296',
        Percent: '10',
        MountPoint: 'SWAP',
      }),
    },
  },
  FileSystem: {
    Mount: items(
      {
        MountPointID: '1',
        FSType: 'ext4',
        Name: '/dev/mapper/sajt-gyoker',
        Free: '20401094656',
        Used: '31675383808',
        Total: '54895984640',
        Percent: '61',
        Inodes: '14',
        MountPoint: '/',
        MountOptions: 'rw,relatime,errors=remount-ro',
      },
      {
        MountPointID: '2',
        FSType: 'xfs',
        Name: '/dev/md127',
        Free: '147102334976',
        Used: '3848290697216',
        Total: '3995393032192',
        Percent: '97',
        Inodes: '3',
        MountPoint: '/srv/érlelő',
        MountOptions: 'rw,noatime,inode64',
      },
      {
        MountPointID: '3',
        FSType: 'vfat',
        Name: '/dev/sda1',
        Free: '530055168',
        Used: '6193152',
        Total: '536248320',
        Percent: '2',
        MountPoint: '/boot/efi',
      },
      {
        MountPointID: '4',
        FSType: 'nfs4',
        Name: 'pince:/mérleg',
        Free: '88046829568',
        Used: '12884901888',
        Total: '100931731456',
        Percent: '13',
        MountPoint: '/mnt/mérleg',
      },
    ),
  },
  MBInfo: {
    Temperature: {
      Item: items(
        { Label: 'Processzor', Value: '52.25', Max: '84' },
        { Label: 'Pasztőröző kabinet', Value: '63', Max: '71.5' },
        { Label: 'Hűtőkamra', Value: '-4.5' },
      ),
    },
    Fans: {
      Item: items(
        { Label: 'FAN1', Value: '1482', Min: '600' },
        { Label: 'FANA', Value: '37', Unit: '%' },
        { Label: 'Szárító', Value: '0', Min: '300', Event: 'Alarm' },
      ),
    },
    Voltage: {
      Item: items(
        { Label: '12V', Value: '12.192', Min: '10.173', Max: '13.218' },
        { Label: 'VBAT', Value: '2.904', Min: '2.4' },
        { Label: 'Vcpu', Value: '1.0368', Min: '0.54', Max: '1.494' },
      ),
    },
    Power: { Item: items({ Label: 'PS1', Value: '86.4', Max: '350' }, { Label: 'Keverő', Value: '1125' }) },
    Current: {
      Item: items(
        { Label: 'PS1 be', Value: '0.378', Max: '4.2' },
        { Label: 'Keverő be', Value: '4.908', Min: '0.25' },
      ),
    },
    Other: {
      Item: items({ Label: 'Ajtó', Value: 'nyitva' }, { Label: 'Páratartalom', Value: '84.6', Unit: '%' }),
    },
  },
  UPSInfo: {
    '@attributes': { ApcupsdCgiLinks: '0' },
    UPS: items({
      Name: 'tejpult',
      Mode: 'USB UPS Driver',
      Model: 'Smart-UPS C 1500',
      StartTime: '2024-09-11 03:02:40 +0200',
      Status: 'ONLINE',
      Temperature: '31.6',
      OutagesCount: '4',
      LastOutage: '2024-10-02 16:48:07 +0200',
      LastOutageFinish: '2024-10-02 16:48:11 +0200',
      LineVoltage: '229.6',
      LineFrequency: '50.1',
      LoadPercent: '23.4',
      BatteryDate: '2023-02-27',
      BatteryVoltage: '27.3',
      BatteryChargePercent: '98',
      TimeLeftMinutes: '41.7',
    }),
  },
  Plugins: [],
};
