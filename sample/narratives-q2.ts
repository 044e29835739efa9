/** What the sample's units write for Quý II/2025, by unit code: sample texts, no real event of a unit and no person. */
import type { Narrative } from './narratives-q1.ts'

export const secondQuarter: Readonly<Record<string, Narrative>> = {
  BTC: {
    results:
      'Tham mưu tổ chức đại hội đảng bộ cơ sở đúng tiến độ; thông tin kịp thời về nhân sự, văn kiện, không để phát sinh dư luận trái chiều trong cán bộ, đảng viên.',
    movement: 'Thi đua chào mừng đại hội đảng bộ các cấp',
  },
  UBKT: {
    results:
      'Giám sát việc tuyên truyền đại hội ở bốn đảng bộ cơ sở; kết quả được thông báo công khai để các nơi khác rút kinh nghiệm.',
    difficulties: 'Cùng lúc thực hiện nhiều cuộc giám sát nên thời gian ở cơ sở ngắn.',
  },
  BDV: {
    results:
      'Tuyên truyền, lấy ý kiến Nhân dân về sắp xếp đơn vị hành chính; tổng hợp kịp thời tâm tư của đồng bào dân tộc, tôn giáo để báo cáo cấp ủy.',
    proposals: 'Đề nghị có tài liệu hỏi - đáp ngắn gọn về chính quyền địa phương hai cấp để phát đến từng hộ.',
    model: 'Mô hình “Tổ dân vận số”.',
  },
  VPTU: {
    results:
      'Phục vụ chu đáo các đại hội điểm; trang thông tin của Thành ủy mở thêm mục “Ảnh đẹp đại hội”, cập nhật hằng ngày.',
    works: 'Bộ ảnh “Những lá phiếu đại hội”.',
  },
  MTTQ: {
    results:
      'Vận động các nguồn lực xóa nhà tạm, nhà dột nát, bàn giao nhà trước dịp 30/4; tổ chức gặp mặt người có công, chức sắc tôn giáo nhân kỷ niệm 50 năm giải phóng Ninh Thuận.',
    difficulties: 'Giá vật liệu tăng làm chậm tiến độ ở một số căn nhà.',
    movement: 'Chung tay xóa nhà tạm, nhà dột nát; kỷ niệm 50 năm giải phóng Ninh Thuận (16/4)',
    model: 'Mô hình “Ngày công đại đoàn kết”.',
  },
  LDLD: {
    results:
      'Triển khai Tháng Công nhân với diễn đàn đối thoại giữa công nhân và lãnh đạo doanh nghiệp; tổ chức hội thi tìm hiểu 50 năm thống nhất đất nước trên nền tảng trực tuyến.',
    proposals: 'Đề nghị vận động doanh nghiệp dành góc truyền thông tại nhà ăn công nhân.',
    movement: 'Tháng Công nhân 2025',
  },
  HND: {
    results:
      'Tuyên truyền bảo vệ môi trường nông thôn, thu gom bao bì thuốc bảo vệ thực vật; giới thiệu sản phẩm OCOP nho, táo, măng tây trên sàn thương mại điện tử.',
    model: 'Mô hình “Nông dân livestream bán nông sản”.',
  },
  HPN: {
    results:
      'Tổ chức ngày hội “Phụ nữ với chuyển đổi số”, hướng dẫn hội viên dùng dịch vụ công trực tuyến; thăm hỏi Bà mẹ Việt Nam anh hùng dịp 30/4.',
    movement: 'Ngày hội “Phụ nữ với chuyển đổi số”',
    works: 'Kịch ngắn “Mẹ kể con nghe chuyện ngày giải phóng”.',
  },
  TD: {
    results:
      'Kỷ niệm 94 năm Ngày thành lập Đoàn 26/3; hành trình “Địa chỉ đỏ” đưa đoàn viên, học sinh đến các di tích cách mạng; ra mắt đội hình bình dân học vụ số.',
    movement: 'Tháng Thanh niên; hành trình “Địa chỉ đỏ”',
    works: 'Video “Năm mươi năm - một màu cờ”.',
    model: 'Mô hình “Bình dân học vụ số” tại khu phố.',
  },
  HCCB: {
    results:
      'Tổ chức gặp mặt nhân chứng lịch sử nhân 50 năm ngày thống nhất đất nước; nói chuyện truyền thống tại các trường trung học.',
    difficulties: 'Nhân chứng ngày càng cao tuổi, cần sớm ghi lại tư liệu.',
    proposals: 'Đề nghị phối hợp quay phim tư liệu lời kể của nhân chứng.',
  },
  UBND: {
    results:
      'Tổ chức lễ mít tinh, diễu hành, chương trình nghệ thuật, bắn pháo hoa kỷ niệm 50 năm giải phóng Ninh Thuận; trang hoàng các trục đường chính, khánh thành một số công trình chào mừng.',
    movement: 'Đợt thi đua cao điểm 50 ngày chào mừng 16/4 và 30/4',
    works: 'Chương trình nghệ thuật “Bài ca thống nhất”.',
    model: 'Mô hình “Một cửa thân thiện, không hẹn lần hai”.',
  },
  BTG: {
    results:
      'Định hướng tuyên truyền đại hội đảng bộ các cấp và sắp xếp tổ chức bộ máy; phát động cuộc thi viết chính luận bảo vệ nền tảng tư tưởng của Đảng ở cấp thành phố.',
    proposals: 'Các đơn vị gửi báo cáo đúng hạn, ghi rõ số liệu theo từng chủ đề.',
  },
  BCD35: {
    results:
      'Chủ động đăng tải thông tin chính thống trước các thời điểm nhạy cảm; lực lượng cộng tác viên chia sẻ tuyến bài về đại lễ 30/4 đạt hiệu ứng tốt.',
  },
  KINHDINH: {
    results:
      'Hợp nhất các nhóm Zalo khu phố thành một kênh thông tin chung của phường; tổ chức đại hội đảng bộ phường thành công, tuyên truyền đậm nét trên trang Facebook của phường.',
    movement: 'Thi đua chào mừng đại hội đảng bộ phường nhiệm kỳ 2025 - 2030',
    works: 'Clip “Phố chợ bên sông”.',
  },
  PHUHA: {
    results:
      'Tổ chức liên hoan văn nghệ quần chúng chào mừng 16/4, trưng bày ảnh tư liệu về ngày giải phóng thị xã tại nhà văn hóa khu phố 2.',
    difficulties: 'Nhà văn hóa chật, mỗi lượt chỉ đón được khoảng 60 người.',
    works: 'Liên hoan “Tiếng hát khu phố”.',
  },
  MYBINH: {
    results:
      'Ra quân làm sạch bãi biển hưởng ứng Tuần lễ Biển và Hải đảo; tuyên truyền chống khai thác bất hợp pháp tới tất cả chủ tàu trên địa bàn.',
    movement: 'Tuần lễ Biển và Hải đảo Việt Nam',
    model: 'Mô hình “Mang rác về bờ”.',
  },
  MYDONG: {
    results:
      'Tổ chức lễ hội Cầu ngư gắn với quảng bá văn hóa biển; đội tuyên truyền măng non phát thanh mỗi chiều thứ Sáu.',
    works: 'Hò bá trạo tại lễ hội Cầu ngư.',
    movement: 'Lễ hội Cầu ngư',
  },
  MYHAI: {
    results:
      'Hoàn thành công trình “Thắp sáng đường hẻm” chào mừng đại hội; tổ chức tọa đàm học tập và làm theo Bác nhân 135 năm Ngày sinh Chủ tịch Hồ Chí Minh.',
    movement: 'Công trình chào mừng đại hội đảng bộ phường',
    model: 'Mô hình “Thắp sáng đường hẻm”.',
  },
  DONGHAI: {
    results:
      'Sửa xong hệ thống loa ở hai khu phố, thời lượng phát thanh tăng gấp rưỡi; vận động ngư dân treo cờ Tổ quốc trên tàu dịp 30/4.',
    proposals: 'Đề nghị tập huấn vận hành truyền thanh thông minh cho cán bộ phường.',
  },
  VANHAI: {
    results:
      'Phát động đợt thi đua nước rút hoàn thành chỉ tiêu nhiệm kỳ; đưa tuyên truyền vào các buổi họp tổ thủy nông, hội quán nông dân.',
    model: 'Mô hình “Hội quán măng tây xanh”.',
  },
  DAISON: {
    results:
      'Kiện toàn tổ tuyên truyền, phân công từng cấp ủy viên phụ trách khu phố; số liệu được theo dõi hằng tuần nên báo cáo đầy đủ hơn quý trước.',
    movement: 'Thi đua “Khu phố năm không”',
  },
  DAOLONG: {
    results: 'Đang chờ số liệu của ba chi bộ khu phố.',
  },
  PHUOCMY: {
    results:
      'Hoàn thành vận động bàn giao mặt bằng giai đoạn một; gặp gỡ, biểu dương các hộ gương mẫu chấp hành chủ trương.',
    difficulties: 'Còn một số hộ vắng nhà dài ngày, chưa tiếp cận được để tuyên truyền.',
    movement: 'Biểu dương hộ gương mẫu bàn giao mặt bằng',
  },
  BAOAN: {
    results:
      'Phối hợp tổ chức chuỗi hoạt động tại tháp Pô Klong Garai phục vụ khách dịp lễ; phát tờ gấp giới thiệu thành phố bằng ba thứ tiếng.',
    works: 'Biểu diễn nghệ thuật dân gian Chăm tại tháp Pô Klong Garai.',
  },
  DOVINH: {
    results:
      'Rút kinh nghiệm việc chậm báo cáo quý I, Đảng ủy giao văn phòng tổng hợp số liệu trước ngày 10 tháng cuối quý; tuyên truyền phong trào Tháp Chàm thời kỳ kháng chiến trong sinh hoạt truyền thống.',
    works: 'Sưu tầm 12 câu chuyện kể về công nhân đề pô xe lửa Tháp Chàm.',
  },
  THANHHAI: {
    results:
      'Tổ chức ngày hội “Toàn dân bảo vệ an ninh Tổ quốc” gắn với tuyên truyền đại hội; khánh thành hai tuyến đường hoa do Nhân dân đóng góp.',
    movement: 'Nông dân thi đua sản xuất, kinh doanh giỏi',
  },
  PGDDT: {
    results:
      'Tổ chức tổng kết năm học gắn với tuyên truyền 50 năm thống nhất đất nước; các trường dựng không gian văn hóa Hồ Chí Minh, tổ chức hội thi kể chuyện Bác Hồ.',
    movement: 'Hội thi kể chuyện tấm gương đạo đức Hồ Chí Minh',
    works: 'Tập san học sinh “Hoa phượng tháng Năm”.',
    model: 'Mô hình “Không gian văn hóa Hồ Chí Minh” trong trường học.',
  },
  TTYT: {
    results:
      'Truyền thông phòng, chống dịch mùa hè kết hợp thông tin thời sự; đoàn viên khám, tư vấn sức khỏe miễn phí cho gia đình chính sách dịp 27/4.',
    model: 'Mô hình “Bác sĩ của khu phố”.',
  },
  VPHU: {
    results:
      'Tuyên truyền cải cách hành chính, hướng dẫn người dân nộp hồ sơ trực tuyến; tham mưu phát động thi đua trong khối cơ quan.',
    difficulties: 'Nhân sự biến động do sắp xếp bộ máy.',
  },
  TAND: {
    results:
      'Chi bộ tổ chức đại hội nhiệm kỳ mới; phối hợp trường trung học tổ chức phiên tòa giả định về phòng, chống bạo lực học đường.',
    model: 'Mô hình “Phiên tòa giả định”.',
  },
  VKSND: {
    results:
      'Tuyên truyền kỷ niệm 65 năm Ngày thành lập ngành; đảng viên tham gia viết bài phản bác quan điểm sai trái về cải cách tư pháp.',
    movement: 'Thi đua chào mừng 65 năm thành lập ngành Kiểm sát nhân dân',
  },
  THADS: {
    results:
      'Chi bộ phổ biến nội dung ba chủ đề trong sinh hoạt thường kỳ; tuyên truyền Luật Thi hành án dân sự khi tống đạt, xác minh.',
  },
  KBNN: {
    results:
      'Chi bộ sinh hoạt chuyên đề quý II về thực hành tiết kiệm; tuyên truyền giao dịch điện tử tới các đơn vị sử dụng ngân sách.',
  },
  BHXH: {
    results: 'Tổ chức tháng vận động bảo hiểm xã hội toàn dân, đối thoại trực tiếp với người lao động tự do ở các chợ.',
    difficulties: 'Thu nhập của người lao động tự do không ổn định nên khó vận động tham gia lâu dài.',
  },
  DIENLUC: {
    results:
      'Tuyên truyền tiết kiệm điện mùa nắng nóng, bảo đảm điện cho các sự kiện chính trị; chi bộ quán triệt ba chủ đề lớn trong sinh hoạt định kỳ.',
    movement: 'Chiến dịch Giờ Trái đất',
  },
  TTCT: {
    results:
      'Bồi dưỡng kiến thức cho cấp ủy viên cơ sở sau đại hội; mời báo cáo viên cấp tỉnh nói chuyện chuyên đề về kỷ nguyên vươn mình của dân tộc.',
  },
  GDTX: {
    results:
      'Sau khi kiện toàn chi ủy, chi bộ tổ chức sinh hoạt bù các chuyên đề; học viên tham gia diễn đàn hướng nghiệp và tuổi trẻ với Đảng.',
  },
  QLDT: {
    results:
      'Ra quân lập lại trật tự đô thị, tháo dỡ quảng cáo sai quy định để dành vị trí cho pa nô tuyên truyền đại lễ.',
    difficulties: 'Khung pa nô cũ nhiều nơi đã hoen gỉ, cần thay trước mùa mưa.',
  },
  TNMT: {
    results:
      'Hưởng ứng Ngày Môi trường thế giới 5/6, ra quân thu gom rác thải nhựa; tuyên truyền Luật Đất đai tới tổ dân phố.',
    movement: 'Ngày Môi trường thế giới 5/6',
  },
  VHTTTT: {
    results:
      'Ổn định tổ chức ngay sau khi hợp nhất, không để gián đoạn sóng phát thanh và lịch biểu diễn phục vụ nhiệm vụ chính trị.',
    difficulties: 'Trang thiết bị của hai đơn vị cũ chưa đồng bộ, đang kiểm kê.',
    movement: 'Hè vui khỏe, bổ ích năm 2025',
    works: 'Chương trình truyền thanh trực tiếp “Mùa hè rực nắng”.',
  },
  CATP: {
    results:
      'Bảo đảm an ninh trật tự các sự kiện kỷ niệm; tuyên truyền phòng, chống lừa đảo trên không gian mạng tại khu phố, trường học.',
    model: 'Mô hình “Zalo an ninh khu phố”.',
  },
  BCHQS: {
    results:
      'Phối hợp tổ chức diễn tập gắn với làm công tác dân vận; thăm, chăm sóc phần mộ liệt sĩ và tuyên truyền truyền thống lực lượng vũ trang dịp 30/4.',
    movement: 'Thi đua Quyết thắng chào mừng 50 năm giải phóng miền Nam',
    works: 'Hội diễn “Tiếng hát người lính”.',
  },
}

/** The department's own words on Quý I/2025, typed into the tab Đánh giá. */
export const assessments: readonly { period: string; kind: string; text: string }[] = [
  {
    period: '2025-Q1',
    kind: 'Đánh giá chung',
    text: 'Nhìn chung, các cấp ủy đã chủ động cụ thể hóa Kế hoạch số 354-KH/TU, nội dung tuyên truyền bám sát ba chủ đề lớn, gắn với mừng Đảng, mừng Xuân Ất Tỵ và kỷ niệm 95 năm Ngày thành lập Đảng. Hình thức đa dạng; tuyên truyền miệng và mạng xã hội là hai kênh chủ lực, lan tỏa được không khí phấn khởi, tin tưởng trong cán bộ, đảng viên và Nhân dân.',
  },
  {
    period: '2025-Q1',
    kind: 'Hạn chế, nguyên nhân',
    text: 'Một số đơn vị gửi báo cáo chậm hoặc chưa gửi; số liệu còn ước lượng, chưa tách theo chủ đề. Hệ thống truyền thanh ở một vài phường xuống cấp. Nguyên nhân chủ yếu do cán bộ phụ trách kiêm nhiệm, địa bàn mới sắp xếp và khối lượng công việc chuẩn bị đại hội lớn.',
  },
  {
    period: '2025-Q1',
    kind: 'Nhiệm vụ thời gian tới',
    text: 'Tập trung tuyên truyền kỷ niệm 50 năm Ngày giải phóng Ninh Thuận (16/4), giải phóng miền Nam, thống nhất đất nước (30/4), 135 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5) và đại hội đảng bộ các cấp.\nĐôn đốc các đơn vị gửi báo cáo quý II trước ngày 15/6/2025, ghi số liệu bằng chữ số và tách theo chủ đề.',
  },
  {
    period: '2025-Q1',
    kind: 'Kiến nghị, đề xuất',
    text: 'Đề nghị Ban Thường vụ Thành ủy quan tâm bố trí kinh phí sửa chữa hệ thống truyền thanh cơ sở; giao Trung tâm Chính trị thành phố mở lớp tập huấn kỹ năng truyền thông số cho cán bộ phụ trách của các đơn vị.',
  },
  {
    period: '2025-Q2',
    kind: 'Đánh giá chung',
    text: 'Quý II là cao điểm tuyên truyền các ngày lễ lớn và đại hội đảng bộ cơ sở. Các đơn vị tổ chức sôi nổi, có trọng tâm; số hoạt động văn hóa, văn nghệ và pa nô, băng rôn làm mới tăng rõ so với quý I. Tỷ lệ gửi báo cáo được cải thiện.',
  },
  {
    period: '2025-Q2',
    kind: 'Nhiệm vụ thời gian tới',
    text: 'Tuyên truyền 80 năm Cách mạng tháng Tám và Quốc khánh 2/9, kết quả đại hội đảng bộ cơ sở; ổn định tư tưởng cán bộ, đảng viên trong quá trình sắp xếp tổ chức bộ máy và đơn vị hành chính.',
  },
]
